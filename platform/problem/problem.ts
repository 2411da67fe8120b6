/** What kind of refusal it is. The number of an HTTP answer is chosen in `platform/http`, nowhere else. */
export type ProblemKind = "invalid" | "forbidden" | "not-found" | "conflict" | "unavailable" | "too-many";

/** What a refusal may tell about itself, for the sentence that a person reads. */
export type ProblemDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * A refusal from a catalogue: expected, typed, with a sentence in each language.
 * Anything else that is thrown is a defect and shows only an id that stands in the log.
 */
export class Problem extends Error {
	constructor(
		readonly kind: ProblemKind,
		/** `module/what-is-wrong`, unique over the whole system */
		readonly code: string,
		readonly details: ProblemDetails,
		/** looks the sentence up by language; kept here so that the edge needs no global registry */
		readonly sentence: (language: "vi" | "en") => string,
		/** field of the form → sentence, when the refusal belongs to what was typed there */
		readonly fields: Readonly<Record<string, (language: "vi" | "en") => string>> = {},
	) {
		super(`${code} ${JSON.stringify(details)}`);
		this.name = "Problem";
	}
}

/** One entry of a module's catalogue. */
export interface Refusal<Details extends ProblemDetails> {
	readonly kind: ProblemKind;
	readonly vi: (details: Details) => string;
	readonly en: (details: Details) => string;
	/** the form field that it belongs to, if any */
	readonly field?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: each refusal has details of its own
type Catalogue = Readonly<Record<string, Refusal<any>>>;

/** The catalogue of one module: `errors.ts` calls this once; the result makes Problems by name. */
export function defineProblems<const C extends Catalogue>(module: string, catalogue: C) {
	type DetailsOf<K extends keyof C> = C[K] extends Refusal<infer D> ? D : never;
	const make = <K extends keyof C & string>(name: K, details: DetailsOf<K>): Problem => {
		const refusal = catalogue[name] as Refusal<DetailsOf<K>>;
		const sentence = (language: "vi" | "en") => refusal[language](details);
		return new Problem(
			refusal.kind,
			`${module}/${name}`,
			details,
			sentence,
			refusal.field ? { [refusal.field]: sentence } : {},
		);
	};
	return Object.assign(make, { module, catalogue });
}
