/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Brings a value into the one form in which it is both stored and digested: what JSON keeps of it,
 * every text in Unicode normalisation form C, and no character that PostgreSQL cannot store
 * (U+0000 and halves of surrogate pairs become U+FFFD).
 */
export function normalise(value: unknown): Json {
	const json = JSON.stringify(value);
	return json === undefined ? null : normaliseJson(JSON.parse(json) as Json);
}

/** A text as it is stored: form C, without characters that PostgreSQL refuses. */
export function normaliseText(text: string): string {
	return Buffer.from(text, "utf8").toString("utf8").replaceAll("\u0000", "\uFFFD").normalize("NFC");
}

function normaliseJson(value: Json): Json {
	if (typeof value === "string") return normaliseText(value);
	if (Array.isArray(value)) return value.map(normaliseJson);
	if (typeof value === "object" && value !== null) {
		return Object.fromEntries(
			Object.entries(value).map(([key, item]) => [normaliseText(key), normaliseJson(item)]),
		);
	}
	return value;
}

/**
 * The serialisation that digests are taken of: JSON Canonicalization Scheme (RFC 8785) of a
 * normalised value. Keys are sorted by UTF-16 code units, numbers and texts are written as
 * ECMAScript's JSON.stringify writes them, nothing stands between the signs.
 */
export function canonical(value: Json): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
	if (typeof value === "object" && value !== null) {
		const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
		return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(",")}}`;
	}
	return JSON.stringify(value);
}
