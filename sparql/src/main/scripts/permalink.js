// A link to a query keeps nothing on the server: a short query stands in the address, a long one, compressed, behind its #.

/** Longer addresses are refused on some ways. In characters. */
const SHORT = 1800;

export async function addressOf(query, language) {
  const plain = '/sparql?' + new URLSearchParams({query, lang: language});
  return plain.length <= SHORT ? plain : '/sparql?lang=' + language + '#q=' + await packed(query);
}

/** The query behind the # of an address; null if there is none or it is damaged. */
export async function queryOfFragment(fragment) {
  if (!fragment.startsWith('#q=')) {
    return null;
  }
  try {
    const text = atob(fragment.slice(3).replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(text, one => one.charCodeAt(0));
    return await new Response(through(bytes, new DecompressionStream('deflate-raw'))).text();
  } catch {
    return null;
  }
}

async function packed(query) {
  const bytes = new Uint8Array(await new Response(
      through(new TextEncoder().encode(query), new CompressionStream('deflate-raw'))).arrayBuffer());
  const text = Array.from(bytes, one => String.fromCharCode(one)).join('');
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function through(bytes, stream) {
  return new Blob([bytes]).stream().pipeThrough(stream);
}
