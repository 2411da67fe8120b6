import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { lineAt, ourFiles, tellFaults, textOf, withoutComments } from "./checks/our-files.mjs";
import { root } from "./setup/root.mjs";

// What people read stands in messages.ts and errors.ts, in one spelling, and no refusal is without its sentences.
// Run with tsx: it loads the catalogues.
const files = ourFiles().filter((path) => /\.(tsx?|md|sql)$/.test(path) && !path.startsWith("reference/"));
const faults = [
	...(await cataloguesFaults()),
	...files.flatMap(spellingFaults),
	...files.flatMap(strayWords),
];
tellFaults(faults);

/** Every code is unique over the whole system and has a sentence in both languages. */
async function cataloguesFaults() {
	const found = [];
	const owners = new Map();
	for (const path of files.filter((path) => /(^|\/)errors\.ts$/.test(path))) {
		const exported = await import(pathToFileURL(join(root, path)).href);
		const catalogues = Object.values(exported).filter((value) => value?.catalogue);
		if (catalogues.length === 0) found.push(`${path}: no catalogue made with defineProblems`);
		for (const { module, catalogue } of catalogues) {
			for (const [name, refusal] of Object.entries(catalogue)) {
				const code = `${module}/${name}`;
				if (owners.has(code)) found.push(`${path}: ${code} stands in ${owners.get(code)} too`);
				owners.set(code, path);
				for (const language of ["vi", "en"]) {
					if (typeof refusal[language] !== "function")
						found.push(`${path}: ${code} has no sentence in ${language}`);
				}
			}
		}
	}
	return found;
}

/** One form of each letter (NFC) and the tone mark where the school puts it: hòa, khỏe, thủy. */
function spellingFaults(path) {
	if (/\.test\.tsx?$|\/fold/.test(path)) return [];
	const text = textOf(path);
	const found = [];
	const composed = text.normalize("NFC");
	if (composed !== text) {
		const at = [...text].findIndex((letter, index) => letter !== [...composed][index]);
		found.push(`${path}:${lineAt(text, at)}: a letter written in parts (not NFC)`);
	}
	const misplaced = /\p{L}*(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/giu;
	for (const match of composed.matchAll(misplaced)) {
		found.push(
			`${path}:${lineAt(composed, match.index)}: ${match[0]}: tone mark on the first vowel (hòa, khỏe, thủy)`,
		);
	}
	return found;
}

/** Vietnamese in a page's markup would have no English. */
function strayWords(path) {
	if (
		!/(\.tsx|\/web\/.*\.ts)$/.test(path) ||
		/\.test\.tsx?$|examples|\/gallery\/|(messages|words)\.ts$|\/demo\/|^e2e\//.test(path)
	)
		return [];
	const text = withoutComments(textOf(path));
	return text.split("\n").flatMap((line, index) => {
		const words = line
			.replaceAll("Gương", "")
			.match(/[^\s"'`<>{}]*[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9][^\s"'`<>{}]*/g);
		return words ? [`${path}:${index + 1}: belongs into messages.ts: ${words.join(" ")}`] : [];
	});
}
