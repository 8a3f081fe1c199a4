import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { hostAddress, hostedManifest, sideloadedManifest } from "./scripts/manifests.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Types are checked by `npm run types`; here they are only taken off. */
const typescript = {
  loader: "ts-loader",
  options: {
    transpileOnly: true,
    configFile: here("tsconfig.base.json"),
    compilerOptions: { composite: false, emitDeclarationOnly: false },
  },
};

const shared = ({ name, mode, folder, entry, plugins, publicPath = "auto", minimize = false }) => ({
  name,
  mode,
  devtool: "source-map",
  entry,
  output: {
    path: here(folder),
    publicPath,
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
    // Every file is as new as its build, which is how scripts/build-when-stale.ts knows.
    compareBeforeEmit: false,
  },
  optimization: { minimize },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      // hucre is pure, and does not say so: of it only the addresses are in the first part, and the reader in its own.
      { test: /[\\/]node_modules[\\/]hucre[\\/]/, sideEffects: false },
      { test: /\.tsx?$/, use: typescript, exclude: /node_modules/ },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
  plugins: [new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" }), ...plugins],
  performance: { hints: false },
  cache: {
    type: "filesystem",
    name: `${name}-${mode}`,
    cacheDirectory: here(".cache/webpack"),
    buildDependencies: { config: [here("webpack.config.js"), here("tsconfig.base.json"), here("package-lock.json")] },
  },
});

/** The add-in: what a council hosts. Only a build for an address has a manifest in it. */
const site = (mode, folder, url) =>
  shared({
    name: "site",
    mode,
    folder: `${folder}/site`,
    minimize: mode === "production",
    entry: { watch: "./src/taskpane/watch.ts", taskpane: "./src/main.tsx" },
    plugins: [
      // Scripts are placed by the page itself: the watch before office.js, the pane after it.
      new HtmlPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["watch", "taskpane"],
        inject: false,
      }),
      new HtmlPlugin({
        template: "src/taskpane/support.html",
        filename: "support.html",
        chunks: ["taskpane"],
        inject: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          ...(url === null ? [] : [manifest((content) => hostedManifest(content, url))]),
        ],
      }),
    ],
  });

/** The workbench's own page, which no council hosts, and the manifest to sideload. */
const workbench = (mode, folder) =>
  shared({
    name: "workbench",
    mode,
    folder: `${folder}/workbench`,
    entry: { page: "./src/workbench/page/page.ts" },
    publicPath: "/workbench/",
    plugins: [
      new HtmlPlugin({ template: "src/workbench/page/index.html", filename: "index.html", inject: false }),
      new CopyPlugin({ patterns: [manifest(sideloadedManifest)] }),
    ],
  });

const manifest = (change) => ({ from: "manifest.xml", transform: (content) => change(content.toString()) });

/**
 * `--env url=https://host/path` builds for a host, with a manifest for that address; without it the build is for the
 * workbench and for sideloading. `--env watching` builds quickly, into a folder of its own.
 */
export default (env = {}) => {
  if (env.watching) return [site("development", "dist/watch", null), workbench("development", "dist/watch")];
  const url = env.url === undefined ? null : hostAddress(String(env.url));
  if (url === null) return [site("production", "dist", null), workbench("production", "dist")];
  return [site("production", "dist", url)];
};
