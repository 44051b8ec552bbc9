#!/usr/bin/env bash
# Builds the image with podman, tries it under the conditions of a careful operator, and leaves nothing behind.
# Not part of "mvn verify": it needs podman, and root or a user who may run containers.
#
#   docker/build-and-try.sh                 takes the jar that ./senryaku builds on this machine
#   docker/build-and-try.sh --from-source   builds the jar inside the container: needs a network there
#   docker/build-and-try.sh --compose       tries compose.yaml too, through podman's socket: needs docker-compose
#   docker/build-and-try.sh --platform linux/arm64
#                                           builds and runs the image of another kind of machine: needs qemu-user-static
#   docker/build-and-try.sh --where-possible  a machine that lacks something is named, and that is no error: for CI
#
# Environment: BUILD_IMAGE, BASE_IMAGE (as in the Dockerfile; without them its own defaults are pulled, and if no
# registry answers, both are made from Debian packages with mmdebstrap), MAVEN_FLAGS, CONTAINERS_CONF;
# ARCHIVE=no with --platform, to save the slowest step of an imitated build.
# Exit status: 0 all as it should be, 1 something is not, 2 the call is wrong, 3 this machine lacks something.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8

jar=built
with_compose=
platform=
without=3
while [ $# -gt 0 ]; do
  case $1 in
    --from-source) jar=source ;;
    --compose) with_compose=yes ;;
    --where-possible) without=0 ;;
    --platform) platform=${2:?--platform needs a value such as linux/arm64} && shift ;;
    *) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "$0" >&2 && exit 2 ;;
  esac
  shift
done

say() { printf '%s\n' "$*" >&2; }
lacks() { say "the image was not tried: $*" && exit "$without"; }
step() { say "--- $*"; }

failures=0
# check WORDS COMMAND...: whether the command ends well.
check() {
  local words=$1 output
  shift
  if output=$("$@" 2>&1); then
    say "ok    $words"
  else
    say "WRONG $words"
    [ -z "$output" ] || printf '%s\n' "$output" | tail -n 20 | sed 's/^/        /' >&2
    failures=$((failures + 1))
  fi
}
not() { ! "$@"; }
# ends_with STATUS COMMAND...: whether the command ends with this exit status.
ends_with() {
  local expected=$1 status=0
  shift
  "$@" || status=$?
  [ "$status" -eq "$expected" ] || { echo "exit status $status" && return 1; }
}
now() { date +%s%3N; }
seconds() { awk -v ms="$1" 'BEGIN { printf "%.2f s", ms / 1000 }'; }

for tool in podman curl; do
  command -v $tool >/dev/null || lacks "$tool is missing"
done
if [ -n "$with_compose" ] && ! command -v docker-compose >/dev/null; then
  [ "$without" -eq 0 ] || lacks "docker-compose is missing"
  say "compose.yaml was not tried: docker-compose is missing" && with_compose=
fi

# The kind of machine. Another one is imitated by qemu, which the kernel must know as the way to start its programs.
native=$(uname -m | sed 's/x86_64/amd64/;s/aarch64/arm64/')
architecture=${platform#linux/}
[ -n "$platform" ] || architecture=$native
patience=600
if [ "$architecture" != "$native" ]; then
  processor=$(echo "$architecture" | sed 's/arm64/aarch64/;s/amd64/x86_64/')
  [ -f "/proc/sys/fs/binfmt_misc/qemu-$processor" ] ||
    lacks "the kernel cannot start programs of $architecture (qemu-user-static, and binfmt_misc mounted and registered)"
  patience=9000
fi

# --- What this run makes, and its removal.
run=senryaku-try-$$
image=localhost/$run
work=$(mktemp -d)
made_images=()
service=
leave() {
  local status=$?
  trap - EXIT
  if [ -n "$service" ]; then
    compose down --volumes --timeout 20 >/dev/null 2>&1 || true
    kill "$service" 2>/dev/null || true
    wait "$service" 2>/dev/null || true
  fi
  podman ps -aq --filter "name=^$run" | xargs -r podman rm -fv >/dev/null 2>&1 || true
  podman volume ls -q --filter "name=$run" | xargs -r podman volume rm -f >/dev/null 2>&1 || true
  [ ${#made_images[@]} -eq 0 ] || podman rmi -f "${made_images[@]}" >/dev/null 2>&1 || true
  rm -rf "$work"
  exit "$status"
}
trap leave EXIT
trap 'exit 130' HUP INT TERM

# Without systemd podman has neither its cgroup manager nor a journal; and it asks for more open files than a machine
# that is itself a container may give.
if [ -z "${CONTAINERS_CONF:-}" ] && [ ! -d /run/systemd/system ]; then
  least() { local hard; hard=$(ulimit -H "$1"); [ "$hard" != unlimited ] && [ "$hard" -lt "$2" ] && echo "$hard" || echo "$2"; }
  files=$(least -n 10000)
  processes=$(least -u 20000)
  {
    printf '[containers]\ndefault_ulimits = ["nofile=%s:%s", "nproc=%s:%s"]\n' "$files" "$files" "$processes" "$processes"
    printf '[engine]\ncgroup_manager = "cgroupfs"\nevents_logger = "file"\n'
    ! command -v runc >/dev/null || printf 'runtime = "runc"\n'
  } >"$work/containers.conf"
  export CONTAINERS_CONF=$work/containers.conf
fi
# podman says at every start of a container with a health check that systemd will not call the check; this script does.
quietly() { "$@" 2> >(grep -v -e 'systemd connection' >&2 || true); }

# --- The images below.
default_of() { sed -n "s/^ARG $1=//p" docker/Dockerfile; }

# pulled IMAGE: whether it is here, from now on at least.
pulled() {
  podman image exists "$1" && return
  timeout 300 podman pull -q --platform "linux/$architecture" "$1" >/dev/null 2>&1 && made_images+=("$1")
}

# debian NAME VARIANT PACKAGES [OPTION...]: an image of Debian packages.
debian() {
  local name=$1 variant=$2 packages=$3
  shift 3
  command -v mmdebstrap >/dev/null || lacks "no registry answers, and mmdebstrap is missing"
  mmdebstrap --quiet --variant="$variant" --architectures="$architecture" --include="$packages" "$@" "$suite" "$work/$name.tar" \
    >"$work/$name.log" 2>&1 ||
    lacks "mmdebstrap failed: $(tail -n 3 "$work/$name.log")"
  podman import -q --arch "$architecture" --change 'ENV PATH=/opt/java/bin:/opt/maven/bin:/usr/sbin:/usr/bin:/sbin:/bin' \
    "$work/$name.tar" "$image-$name" >/dev/null 2>&1
  rm "$work/$name.tar"
  made_images+=("$image-$name")
}

# Debian 13 has a JDK that is new enough, for machines of another kind than this one; its Java needs two libraries more.
suite=bookworm
libraries=libc6,libc-bin
if [ "$architecture" != "$native" ]; then
  suite=trixie
  libraries=libc6,libc-bin,zlib1g,libstdc++6,base-files
fi

# newest_jdk: the home of the newest JDK on this machine.
newest_jdk() {
  local home
  for home in "${JAVA_HOME:-/none}" /usr/lib/jvm/*; do
    [ ! -x "$home/bin/jlink" ] || printf '%s %s\n' "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")" "$home"
  done | sort -n | awk '$1 >= 21 { home = $2 } END { print home }'
}

step "images below"
if [ -z "${BUILD_IMAGE:-}" ]; then
  BUILD_IMAGE=$(default_of BUILD_IMAGE)
  if ! pulled "$BUILD_IMAGE"; then
    say "$BUILD_IMAGE cannot be had; a Debian with a JDK takes its place"
  fi
  if ! podman image exists "$BUILD_IMAGE" && [ "$architecture" != "$native" ]; then
    [ "$jar" = built ] || lacks "--from-source and --platform together need a BUILD_IMAGE"
    debian build minbase openjdk-25-jdk-headless,ca-certificates
    BUILD_IMAGE=$image-build
  elif ! podman image exists "$BUILD_IMAGE"; then
    jdk=$(newest_jdk)
    [ -n "$jdk" ] || lacks "no JDK, 21 or newer, found"
    [ -d /usr/share/maven ] || [ "$jar" = built ] || lacks "no /usr/share/maven found"
    # Links are followed, so that nothing leads out of the copies.
    mkdir -p "$work/jdk/opt/java" "$work/jdk/opt/maven"
    cp -rL "$jdk/." "$work/jdk/opt/java/"
    [ "$jar" = built ] || cp -rL /usr/share/maven/. "$work/jdk/opt/maven/"
    debian build minbase ca-certificates --customize-hook="copy-in $work/jdk/opt /"
    rm -rf "$work/jdk"
    BUILD_IMAGE=$image-build
  fi
fi
if [ -z "${BASE_IMAGE:-}" ]; then
  BASE_IMAGE=$(default_of BASE_IMAGE)
  if ! pulled "$BASE_IMAGE"; then
    say "$BASE_IMAGE cannot be had; Debian's C library alone takes its place"
    debian base extract "$libraries"
    BASE_IMAGE=$image-base
  fi
fi

# --- The image.
if [ "$jar" = built ]; then
  step "jar"
  ./senryaku --version
fi
step "image (JAR=$jar)"
start=$(now)
network=()
imitated=()
archive=yes
if [ "$architecture" != "$native" ]; then
  archive=${ARCHIVE:-yes}
  imitated=(--build-arg CHECK=no --build-arg "ARCHIVE=$archive")
fi
[ "$jar" = source ] || network=(--network none)
quietly podman build --quiet --pull=never --platform "linux/$architecture" --format docker --layers=false "${network[@]}" "${imitated[@]}" -f docker/Dockerfile -t "$image" \
  --build-arg "BUILD_IMAGE=$BUILD_IMAGE" --build-arg "BASE_IMAGE=$BASE_IMAGE" --build-arg "JAR=$jar" \
  --build-arg "MAVEN_FLAGS=${MAVEN_FLAGS:-}" --build-arg "REVISION=$(git rev-parse HEAD 2>/dev/null || echo unknown)" . >"$work/build.log" ||
  { tail -n 40 "$work/build.log" >&2; exit 1; }
made_images+=("$image")
say "built in $(seconds $(($(now) - start)))"
podman save --quiet "$image" | gzip -1 >"$work/image.tar.gz"
size=$(podman image inspect --format '{{.Size}}' "$image")
say "size: $((size / 1000000)) MB ($(($(stat -c %s "$work/image.tar.gz") / 1000000)) MB compressed), base $(($(podman image inspect --format '{{.Size}}' "$BASE_IMAGE") / 1000000)) MB"
rm "$work/image.tar.gz"

step "what the image says"
configured() { [ "$(podman image inspect --format "$1" "$image")" = "$2" ]; }
check "user 10001" configured '{{.Config.User}}' 10001:10001
check "stopped by SIGTERM" configured '{{.Config.StopSignal}}' SIGTERM
check "health check without a shell" configured '{{index .HealthCheck.Test 0}}' CMD
check "labelled" configured '{{index .Labels "org.opencontainers.image.title"}}' Senryaku

# --- Its containers. The store is a volume; the root file system is read-only; nothing is allowed.
hardened=(--read-only --cap-drop all --security-opt no-new-privileges --pids-limit 256 --memory 1g
  --tmpfs "/tmp:size=64m,mode=1777")
once() { quietly podman run --rm --network none --name "$run-once" "${hardened[@]}" -v "$run:/data" "$image" "$@"; }

step "no shell"
files=$(quietly podman create --name "$run-files" "$image")
podman export "$files" | tar -t >"$work/files"
quietly podman rm -v "$files" >/dev/null
check "no shell, no busybox, no package manager" not grep -E '(^|/)(a|ba|da|z|k)?sh$|(^|/)(busybox|toybox|apt-get|dpkg)$' "$work/files"
check "sh does not start" ends_with 127 podman run --rm --network none --entrypoint sh "$image" -c true

step "load"
podman volume create "$run" >/dev/null
start=$(now)
check "load fills the volume, without a network" once load
say "took $(seconds $(($(now) - start)))"
check "load again is no error" once load
from_archive() {
  podman run --rm --network none --entrypoint /opt/java/bin/java "${hardened[@]}" "$image" @/opt/senryaku/java.options \
    -Xlog:class+load:stdout -jar /opt/senryaku/senryaku.jar --version >"$work/classes"
  grep -q 'senryaku.sparql.cli.Main source: shared objects file (top)' "$work/classes"
}
[ "$archive" != yes ] || check "classes come from the archive" from_archive

step "serve"
# begin NAME ARGUMENT...: a server in the background, published on a free port of this machine; sets $url.
begin() {
  local name=$1 waited=0
  shift
  start=$(now)
  quietly podman run -d --name "$name" "${hardened[@]}" -p 127.0.0.1::3030 -v "$run:/data" "$image" "$@" >/dev/null
  url=http://$(podman port "$name" 3030/tcp)
  until curl -fs -o "$work/ready" "$url/health/ready"; do
    if [ "$waited" -gt "$patience" ] || [ "$(podman inspect --format '{{.State.Running}}' "$name")" != true ]; then
      podman logs "$name" 2>&1 | tail -n 20 >&2
      say "WRONG no server"
      exit 1
    fi
    sleep 0.1
    waited=$((waited + 1))
  done
  say "ready after $(seconds $(($(now) - start))): $(cat "$work/ready")"
}
begin "$run-serve" serve --host 0.0.0.0
check "live" curl -fsS "$url/health/live"
answers() { curl -fsS "$url/queries/who-chairs?format=csv&lang=ja" | tee "$work/chairs.csv" | grep -q 五神真; }
check "who-chairs names 五神真" answers
say "who-chairs has $(($(wc -l <"$work/chairs.csv") - 1)) rows"

process=$(podman inspect --format '{{.State.Pid}}' "$run-serve")
status_of() { awk -v key="$1:" '$1 == key { print $2 }' "/proc/$process/status"; }
check "user 10001" test "$(status_of Uid)" = 10001
check "no capability" test "$(status_of CapEff)$(status_of CapBnd)" = 00000000000000000000000000000000
check "no new privileges" test "$(status_of NoNewPrivs)" = 1
check "read-only root" grep -Eq '^[0-9]+ [0-9]+ [0-9]+:[0-9]+ \S+ / ro[, ]' "/proc/$process/mountinfo"
say "memory: $(($(status_of VmRSS) / 1024)) MB, at most $(($(status_of VmHWM) / 1024)) MB"
say "processor time until now: $(awk -v hz="$(getconf CLK_TCK)" '{ printf "%.1f s", ($14 + $15) / hz }' "/proc/$process/stat")"

# The engine's own call of the health check, and what the check costs.
start=$(now)
check "healthy" podman healthcheck run "$run-serve"
say "health check took $(seconds $(($(now) - start))), with podman's own work"
check "not healthy without a server" ends_with 1 podman run --rm --network none --entrypoint /opt/java/bin/java "$image" \
  @/opt/senryaku/probe.options 3030 /health/ready
check "load beside the running server is no error" once load

# ended NAME: SIGTERM ends the server by itself: no SIGKILL (exit status 137) after 20 s.
ended() {
  local code
  start=$(now)
  podman stop --time 20 "$1" >/dev/null 2>&1
  code=$(podman inspect --format '{{.State.ExitCode}}' "$1")
  check "stops on SIGTERM" grep -Eqx '143|0' <<<"$code"
  say "exit status $code after $(seconds $(($(now) - start)))"
  podman rm -v "$1" >/dev/null 2>&1
}
ended "$run-serve"

step "settings"
printf 'max-rows: 3\nmax-wait: 5\n' >"$work/right.yaml"
printf 'max-wrok: 3\n' >"$work/wrong.yaml"
chmod -R a+rX "$work"
with_settings() {
  local file=$1
  shift
  quietly podman run --rm --network none "${hardened[@]}" -v "$run:/data" -v "$file:/etc/senryaku.yaml:ro" \
    --env SENRYAKU_CONFIG=/etc/senryaku.yaml "$image" "$@"
}
refused() {
  with_settings "$work/wrong.yaml" serve >"$work/refusal" 2>&1 && return 1
  grep -q '/etc/senryaku.yaml:1:1: .*max-wrok.*max-work' "$work/refusal" || { cat "$work/refusal" && return 1; }
}
check "a mistake in a settings file is told with its line" refused
check "a settings file in order is taken" with_settings "$work/right.yaml" releases

step "up, on the same volume"
begin "$run-up"
check "answers as before" answers
ended "$run-up"

# --- compose.yaml, through podman's socket.
if [ -n "$with_compose" ]; then
  step "compose"
  podman system service --time 0 "unix://$work/podman.sock" >"$work/service.log" 2>&1 &
  service=$!
  until [ -S "$work/podman.sock" ]; do sleep 0.2; done
  compose_files=(-f docker/compose.yaml)
  compose() {
    DOCKER_HOST=unix://$work/podman.sock SENRYAKU_IMAGE=$image SENRYAKU_PORT=${SENRYAKU_PORT:-13030} \
      docker-compose -p "$run" "${compose_files[@]}" "$@"
  }
  # docker-compose compares both files with the schema of the Compose Specification, and refuses what is not in it.
  check "config" compose config -q
  printf 'services: {serve: {imagee: x}}\n' >"$work/wrong.yaml"
  unknown() { { compose -f "$work/wrong.yaml" config -q 2>&1 || true; } | grep imagee; }
  check "config refuses an unknown key" unknown
  check "up" compose up -d --no-build
  url=http://127.0.0.1:${SENRYAKU_PORT:-13030}
  check "ready" curl -fsS --retry 60 --retry-delay 1 --retry-all-errors "$url/health/ready"
  check "who-chairs names 五神真" answers
  loaded() { [ "$(podman inspect --format '{{.State.ExitCode}}' "$(compose ps -q load)")" = 0 ]; }
  check "load ended well" loaded
  check "down" compose down --volumes --timeout 20

  # With the proxy, which makes a certificate of its own for localhost.
  step "compose with TLS"
  proxy=$(sed -n 's/.*SENRYAKU_PROXY_IMAGE:-\(.*\)}.*/\1/p' docker/compose.tls.yaml)
  if ss -Hltn 2>/dev/null | grep -Eq ':(80|443) '; then
    say "compose.tls.yaml was not tried: port 80 or 443 of this machine is taken"
  else
    if ! pulled "$proxy"; then
      say "$proxy cannot be had; Debian's Caddy takes its place"
      debian proxy extract caddy,ca-certificates
      proxy=$image-proxy
    fi
    export SENRYAKU_DOMAIN=localhost SENRYAKU_PROXY_IMAGE=$proxy
    compose_files=(-f docker/compose.yaml -f docker/compose.tls.yaml)
    check "config" compose config -q
    # What starts checks of health elsewhere (systemd, Docker) is not here.
    (while sleep 2; do podman healthcheck run "$(podman ps -q --filter "name=^${run}[_-]serve")" || true; done) >/dev/null 2>&1 &
    healthy=$!
    check "up" compose up -d --no-build
    kill "$healthy" && wait "$healthy" 2>/dev/null || true
    url=https://localhost
    check "ready by HTTPS" curl -kfsS --retry 60 --retry-delay 1 --retry-all-errors -o /dev/null "$url/health/ready"
    check "HTTP leads to HTTPS" test "$(curl -s -o /dev/null -w '%{http_code} %{redirect_url}' http://localhost/sparql)" = "308 https://localhost/sparql"
    described() { curl -kfsS "$url/.well-known/void" | grep 'https://localhost/sparql'; }
    check "descriptions name the outer address" described
    check "down" compose down --volumes --timeout 20
  fi
fi

step "$([ "$failures" -eq 0 ] && echo "everything is as it should be" || echo "$failures checks failed")"
[ "$failures" -eq 0 ]
