import { z } from "zod";
import { indicesAddress } from "../indices-page.tsx";
import type { CompareFacts, CompareQuestion } from "./compare-facts.ts";
import { slugOf } from "./compare-facts.ts";

const text = z.string().max(200).default("");

/** Units in one field apart by commas, or in the fields of the form; both at once are joined. */
export const compareQuery = z.object({
	"don-vi": text,
	"don-vi-2": text,
	"don-vi-3": text,
	"don-vi-4": text,
	nam: text,
	tu: text,
	"noi-dung": text,
});

export const compareParams = z.object({ index: z.string().regex(/^[a-z0-9-]{1,40}$/) });

export const questionOf = (query: z.output<typeof compareQuery>): CompareQuestion => ({
	units: [query["don-vi"], query["don-vi-2"], query["don-vi-3"], query["don-vi-4"]].join(","),
	year: query.nam,
	from: query.tu,
	code: query["noi-dung"],
});

export const comparePath = (index: string): string => `${indicesAddress}/${index}/so-sanh`;

/** The address of exactly what is shown, so that it can be cited; `ending`: ".csv", ".svg" for the same as a file. */
export function compareAddress(facts: CompareFacts, ending = ""): string {
	const query = new URLSearchParams({
		"don-vi": facts.series.map(({ unit }) => slugOf(unit)).join(","),
		nam: String(facts.edition.year),
		...(facts.fromYear === null ? {} : { tu: String(facts.fromYear) }),
		"noi-dung": facts.node.code,
	});
	return `${comparePath(facts.index.slug)}${ending}?${query.toString().replaceAll("%2C", ",")}`;
}
