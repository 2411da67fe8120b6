import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const tokens = await readFile(join(folder, "styles/tokens.css"), "utf8");

type Colours = ReadonlyMap<string, string>;

function coloursIn(css: string): Map<string, string> {
	return new Map(
		[...css.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6});/g)].map((m) => [m[1] as string, m[2] as string]),
	);
}
const light = coloursIn(tokens.slice(0, tokens.indexOf("prefers-color-scheme")));
const dark: Colours = new Map([...light, ...coloursIn(tokens.slice(tokens.indexOf("prefers-color-scheme")))]);

/** WCAG 2.2, "relative luminance" and "contrast ratio". */
function contrast(colours: Colours, a: string, b: string): number {
	const [one, two] = [a, b].map((name) => luminance(colours.get(name) as string)) as [number, number];
	return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

function luminance(hex: string): number {
	const full = hex.length === 4 ? [...hex.slice(1)].map((c) => c + c).join("") : hex.slice(1);
	const [r, g, b] = [0, 2, 4].map((at) => {
		const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

for (const [scheme, colours] of [
	["light", light],
	["dark", dark],
] as const) {
	test(`text in the ${scheme} scheme has at least 4.5 to 1 on every ground it stands on, semantic text 6`, () => {
		for (const ground of ["paper", "tint"])
			for (const text of ["ink", "soft", "cham", "gach"])
				assert.ok(contrast(colours, text, ground) >= 4.5, `${text} on ${ground}`);
		for (const [text, ground] of [
			["cham", "cham-tint"],
			["gach", "gach-tint"],
			["nghe", "nghe-tint"],
			["la", "la-tint"],
			["on-cham", "cham"],
			["on-focus", "focus"],
		] as const)
			assert.ok(
				contrast(colours, text, ground) >= 6,
				`${text} on ${ground}: ${contrast(colours, text, ground)}`,
			);
	});

	test(`borders of fields and the ring of focus in the ${scheme} scheme have at least 3 to 1`, () => {
		assert.ok(contrast(colours, "edge", "paper") >= 3);
		assert.ok(contrast(colours, "ink", "paper") >= 3);
	});
}

test("the contrasts written in the design notes are those of the tokens", () => {
	assert.equal(contrast(light, "cham", "paper").toFixed(1), "9.6");
	assert.equal(contrast(light, "soft", "paper").toFixed(1), "6.9");
	assert.equal(contrast(dark, "cham", "paper").toFixed(1), "9.8");
});

test("no colour is written outside the tokens, but for print", async () => {
	const names = (await readdir(join(folder, "styles"))).filter(
		(name) => !["tokens.css", "print.css"].includes(name),
	);
	for (const name of names)
		assert.doesNotMatch(
			await readFile(join(folder, "styles", name), "utf8"),
			/#[0-9a-f]{3,8}\b|rgb\(|hsl\(/,
			name,
		);
});

test("every class that a page or component writes has a rule, and every rule is used", async () => {
	const css = await concat("styles", /\.css$/);
	const pages = ["../../apps", "../../modules", "."].map((below) => concat(below, /(?<!\.test)\.tsx?$/));
	const code = (await Promise.all(pages)).join("\n");
	const ruled = new Set(
		[...css.matchAll(/\.([a-z][a-z0-9-]*)(?=[\s,.:>+~{[)])/g)].map((m) => m[1] as string),
	);
	const written = new Set(
		[...code.matchAll(/\bclass(?:Name)?\s*=\s*\{?\s*"([^"]+)"/g)].flatMap((m) => (m[1] as string).split(" ")),
	);
	assert.deepEqual(
		[...written].filter((name) => !ruled.has(name)),
		[],
		"written without a rule",
	);
	const spoken = (name: string) => new RegExp(`["\`\\s.]${name}["\`\\s$]`).test(code) || forModules.has(name);
	assert.deepEqual(
		[...ruled].filter((name) => !spoken(name)),
		[],
		"a rule that nothing uses",
	);
});

/** Part of the sheet's vocabulary for drawings and pages of modules. */
const forModules = new Set(["a", "s", "band", "reference", "base", "group", "only-wide", "w2", "w4", "w8"]);

async function concat(below: string, pattern: RegExp): Promise<string> {
	const names = await readdir(join(folder, below), { recursive: true });
	return (
		await Promise.all(
			names.filter((n) => pattern.test(n)).map((n) => readFile(join(folder, below, n), "utf8")),
		)
	).join("\n");
}
