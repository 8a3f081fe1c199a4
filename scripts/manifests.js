/** The address that the manifest of the repository names: the workbench's own. */
const LOCAL = "https://localhost:3000";

/** The sideloaded add-in is another one to Excel, so that it never takes the place of the one a council has deployed. */
const SIDELOADED_ID = "b2a5c1f4-7d0e-4f63-8a19-5c4e9b7d3f26";

/**
 * The address of a folder on a council's host, as manifests name it: without a slash at its end. Throws for one that Office
 * takes no add-in from.
 *
 * @param {string} given
 * @returns {string}
 */
export function hostAddress(given) {
  if (!/^https:\/\/[^/]/i.test(given) || !URL.canParse(given))
    throw new Error(`Office add-ins are hosted on https: “${given}” is not.`);
  const { protocol, host, hostname, pathname, search, hash, username } = new URL(given);
  if (["localhost", "127.0.0.1", "[::1]"].includes(hostname))
    throw new Error(`“${given}” is this computer, as is the workbench: build without --env url for it.`);
  if (search + hash + username !== "")
    throw new Error(`“${given}” has more than a host and a folder. Give an address such as https://host/folder.`);
  return `${protocol}//${host}${pathname}`.replace(/\/+$/, "");
}

/**
 * The manifest for a council to deploy, with every address at `url`.
 *
 * @param {string} xml the manifest of the repository
 * @param {string} url an address of {@link hostAddress}
 * @returns {string}
 */
export function hostedManifest(xml, url) {
  const written = url.replaceAll("&", "&amp;").replaceAll("'", "&apos;");
  return xml.replaceAll(LOCAL, () => written);
}

/**
 * The manifest of the workbench, which is also the one to sideload: it has an Id and a name of its own.
 *
 * @param {string} xml the manifest of the repository
 * @returns {string}
 */
export function sideloadedManifest(xml) {
  return xml
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${SIDELOADED_ID}</Id>`)
    .replace(/<DisplayName DefaultValue="([^"]*)"\/>/, '<DisplayName DefaultValue="$1 (this computer)"/>');
}
