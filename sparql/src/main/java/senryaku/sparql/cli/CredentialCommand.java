package senryaku.sparql.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import senryaku.sparql.write.Credential;

/** Makes the line of somebody who may write, of a name and a password. */
@Command(name = "credential")
final class CredentialCommand implements Callable<Integer> {

    /** As NIST SP 800-63B asks for passwords that people choose. */
    private static final int SHORTEST = 8;

    @Parameters(paramLabel = "NAME", descriptionKey = "credentialName")
    private String name = "";

    private final Console console;

    CredentialCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Credential.isUser(name)) {
            throw Failure.of(Failure.CALL, "badUser", name);
        }
        char[] password = password();
        if (password.length < SHORTEST) {
            throw Failure.of(Failure.INPUT, "shortPassword", SHORTEST);
        }
        console.text()
                .println(Credential.of(name, password, Credential.ITERATIONS).line());
        Arrays.fill(password, ' ');
        return 0;
    }

    /** From the terminal without showing it, else the first line of standard input. */
    @SuppressWarnings("SystemConsoleNull") // where it is never null, it reads what is piped as well
    private char[] password() throws IOException {
        java.io.Console terminal = System.console();
        if (terminal != null && console.in().equals(System.in)) {
            char[] typed =
                    terminal.readPassword("%s ", Console.words("password").in(console.language()));
            return typed == null ? new char[0] : typed;
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        return line == null ? new char[0] : line.toCharArray();
    }
}
