// Style sheets, scripts, fonts and the outlines of the map, from static/ and npm, into var/assets (or the folder given). The same sources give the same bytes.
import { build } from "esbuild";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { outlines } from "./outlines/index.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OUTPUT = resolve(process.argv[2] ?? join(ROOT, "var", "assets"));
const FACES = ["300-normal", "400-normal", "400-italic", "600-normal"];
// Old enough for an office machine: esbuild rewrites nesting for those that do not know it.
const BROWSERS = ["es2022", "chrome111", "firefox113", "safari16.4"];

function entries(folder, extension) {
    // index.* becomes site.*; the other files at the top that start with "page-" are entries of their own, the rest is imported.
    const path = join(ROOT, "static", folder);
    const names = existsSync(path) ? readdirSync(path).sort() : [];
    return names
        .filter((name) => name.endsWith(extension) && /^(index|page-.+)\./.test(name))
        .map((name) => ({
            in: join(path, name),
            out: join(folder, basename(name, extension).replace(/^index$/, "site")),
        }));
}

function copyFonts() {
    const source = join(ROOT, "node_modules", "@fontsource", "titillium-web", "files");
    mkdirSync(join(OUTPUT, "fonts"), { recursive: true });
    for (const face of FACES) {
        const name = `titillium-web-latin-${face}.woff2`;
        cpSync(join(source, name), join(OUTPUT, "fonts", name));
    }
}

function drawOutlines() {
    mkdirSync(join(OUTPUT, "map"), { recursive: true });
    writeFileSync(join(OUTPUT, "map", "outlines.json"), JSON.stringify(outlines(ROOT)));
}

for (const folder of ["css", "js", "fonts", "map"]) rmSync(join(OUTPUT, folder), { recursive: true, force: true });
copyFonts();
drawOutlines();
await build({
    entryPoints: [...entries("css", ".css"), ...entries("js", ".js")],
    outdir: OUTPUT,
    bundle: true,
    minify: true,
    format: "esm",
    target: BROWSERS,
    // Addresses in style sheets stay as written: Django's static storage gives them their hashes.
    external: ["../fonts/*", "../*.svg", "/static/*"],
    // The licences of what is bundled ask for their lines to stay.
    legalComments: "eof",
    logLevel: "warning",
});
