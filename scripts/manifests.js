/** The address that the manifest of the repository names: the workbench's own. */
export const LOCAL = "https://localhost:3000";

/** The sideloaded add-in is another one to Excel, so that it never takes the place of the one a council has deployed. */
const SIDELOADED_ID = "b2a5c1f4-7d0e-4f63-8a19-5c4e9b7d3f26";

/**
 * The manifest for a council to deploy, with every address at `url`.
 *
 * @param {string} xml the manifest of the repository
 * @param {string} url an https address without a slash at its end
 * @returns {string}
 */
export function hostedManifest(xml, url) {
  return xml.replaceAll(LOCAL, url);
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
