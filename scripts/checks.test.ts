import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

// A check that finds nothing because it looks nowhere is worse than none: each is shown a fault it must name.

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function run(
	check: string,
	files: Record<string, string>,
): { readonly code: number | null; readonly said: string } {
	const folder = mkdtempSync(join(tmpdir(), "guong-checks-"));
	try {
		cpSync(join(root, "scripts"), join(folder, "scripts"), { recursive: true });
		symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
		for (const [path, text] of Object.entries({ "package-lock.json": '{"packages":{}}', ...files })) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text.replaceAll("CLONE", folder));
		}
		const args = ["--import", import.meta.resolve("tsx"), join(folder, "scripts", check)];
		const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
		return { code: status, said: stdout + stderr };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function finds(check: string, files: Record<string, string>, fault: RegExp): void {
	const { code, said } = run(check, files);
	assert.match(said, fault);
	assert.equal(code, 1);
}

describe("check-sizes", () => {
	it("names a source file of 301 lines", () =>
		finds("check-sizes.mjs", { "platform/a.ts": "\n".repeat(301) }, /^platform\/a\.ts: 301 lines/m));
	it("lets a test have 400", () =>
		assert.equal(run("check-sizes.mjs", { "platform/a.test.ts": "\n".repeat(400) }).code, 0));
});

describe("check-docs", () => {
	it("names a path that does not exist", () =>
		finds(
			"check-docs.mjs",
			{ "README.md": "see `platform/nowhere.ts`" },
			/README\.md:1: platform\/nowhere\.ts/,
		));
	it("names a link that leads nowhere", () =>
		finds(
			"check-docs.mjs",
			{ "README.md": "see\n[it](docs/it.md)" },
			/README\.md:2: the link to docs\/it\.md/,
		));
	it("is content with what exists, and with addresses", () =>
		assert.equal(run("check-docs.mjs", { "README.md": "`scripts/` and `/tinh/lang-son`" }).code, 0));
});

describe("check-purity", () => {
	it("names a library that reads the clock", () =>
		finds(
			"check-purity.mjs",
			{ "libs/a/src/b.ts": "\nexport const at = () => Date.now();" },
			/libs\/a\/src\/b\.ts:2/,
		));
	it("passes over a comment", () =>
		assert.equal(run("check-purity.mjs", { "libs/a/src/b.ts": "// not Date.now()\nexport {};" }).code, 0));
});

describe("check-traces", () => {
	it("names a lock that names a registry", () =>
		finds(
			"check-traces.mjs",
			{ "package-lock.json": '{"packages":{"node_modules/a":{"resolved":"https://a.test/a.tgz"}}}' },
			/node_modules\/a names the registry/,
		));
	it("names a file that names the clone", () =>
		finds("check-traces.mjs", { "docs/a.md": "in CLONE/docs" }, /docs\/a\.md:1: names the folder/));
});

describe("check-messages", () => {
	const catalogue = (name: string) => `export const p = Object.assign(() => 0, {
		module: "m", catalogue: { "${name}": { kind: "invalid", vi: () => "x" } } });`;
	it("names a refusal without an English sentence", () =>
		finds("check-messages.mjs", { "modules/a/errors.ts": catalogue("b") }, /m\/b has no sentence in en/));
	it("names a code that stands twice", () =>
		finds(
			"check-messages.mjs",
			{ "modules/a/errors.ts": catalogue("b"), "modules/c/errors.ts": catalogue("b") },
			/m\/b stands in .* too/,
		));
	it("names a tone mark on the wrong vowel", () =>
		finds(
			"check-messages.mjs",
			{ "modules/a/messages.ts": `export const a = "ho\u00e0";` },
			/ho\u00e0: tone mark/,
		));
	it("leaves quý and hoàn alone", () =>
		assert.equal(
			run("check-messages.mjs", { "modules/a/messages.ts": 'export const a = "quý hoàn";' }).code,
			0,
		));
	it("names letters in parts", () =>
		finds("check-messages.mjs", { "modules/a/messages.ts": 'export const a = "a\u0301";' }, /not NFC/));
	it("names Vietnamese in markup", () =>
		finds(
			"check-messages.mjs",
			{ "modules/a/web/b.tsx": "export const a = 'Đơn vị';" },
			/b\.tsx:1: belongs into messages\.ts/,
		));
});
