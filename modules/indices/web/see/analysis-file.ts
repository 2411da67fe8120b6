import { layOutPaper } from "@guong/admin-docs";
import { z } from "zod";
import { httpProblem } from "#platform/http/errors.ts";
import { page } from "#platform/http/route.ts";
import { paperFormats, writtenFile } from "#platform/papers/written-file.ts";
import { analysisPaper } from "./analysis-paper.ts";
import { leaderFacts } from "./leader-facts.ts";

export const analysisAddress = (index: string, unit: string, format: string, year: number): string =>
	`/chi-so/${index}/ho-so/${unit}/bao-cao.${format}?nam=${year}`;

/** Public: the profile of a province and year as a paper to go on writing. */
export const analysisFile = page({
	address: "/chi-so/:index/ho-so/:unit/:file",
	who: "everyone",
	params: z.object({
		index: z.string().regex(/^[a-z0-9-]{1,40}$/),
		unit: z.string().regex(/^[a-z0-9-]{1,80}$/),
		file: z.enum(["bao-cao.docx", "bao-cao.pdf"]),
	}),
	query: z.object({ nam: z.string().max(4).default("") }),
	async show({ params, query }, { db, today }) {
		const facts = await leaderFacts(db, {
			slug: params.index,
			unitSlug: params.unit,
			year: query.nam,
			today,
		});
		if (!facts) throw httpProblem("not-found", {});
		const format = paperFormats.find((each) => params.file.endsWith(each)) ?? "docx";
		const { index, latest, unit } = facts;
		const slug = unit.address.split("/").at(-1) ?? "tinh";
		const name = `bao-cao-${index.slug}-${latest.edition.year}-${slug}`;
		return writtenFile(layOutPaper(analysisPaper(facts)), { name, format, day: today });
	},
});
