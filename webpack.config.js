import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";

const LOCAL = "https://localhost:3000";
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const shared = {
  mode: "production",
  devtool: "source-map",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        use: { loader: "ts-loader", options: { onlyCompileBundledFiles: true } },
        exclude: /node_modules/,
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
  performance: { hints: false },
};

const names = (folder) => ({
  path: here(folder),
  filename: "[name].[contenthash:8].js",
  chunkFilename: "[name].[contenthash:8].js",
  clean: true,
});
const css = () => new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" });

/** The add-in: what a council hosts. */
const site = (url) => ({
  ...shared,
  name: "site",
  entry: { watch: "./src/taskpane/watch.ts", taskpane: "./src/main.tsx" },
  output: names("./dist/site"),
  plugins: [
    css(),
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
        { from: "manifest.xml", transform: (content) => content.toString().replaceAll(LOCAL, url) },
      ],
    }),
  ],
});

/** The workbench's own page, which no council hosts. */
const workbench = () => ({
  ...shared,
  name: "workbench",
  entry: { page: "./src/workbench/page/page.ts" },
  output: { ...names("./dist/workbench"), publicPath: "/workbench/" },
  plugins: [
    css(),
    new HtmlPlugin({ template: "src/workbench/page/index.html", filename: "index.html", inject: false }),
  ],
});

/** `--env url=https://host/path` builds for a host: the manifest then points there. */
export default (env = {}) => {
  const url = String(env.url ?? LOCAL).replace(/\/+$/, "");
  if (!/^https:\/\//.test(url)) throw new Error(`Office add-ins are hosted on https: “${url}” is not.`);
  return url === LOCAL ? [site(url), workbench()] : [site(url)];
};
