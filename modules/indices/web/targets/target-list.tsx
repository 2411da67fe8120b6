import { z } from "zod";
import { unitsAt } from "#modules/organisation/index.ts";
import { httpProblem } from "#platform/http/errors.ts";
import { page } from "#platform/http/route.ts";
import { compareNames } from "#platform/i18n/index.ts";
import { Head, Links, Part } from "#platform/ui/index.ts";
import { indicesMessages } from "../../messages.ts";
import { allIndices, editionsOf } from "../../queries/editions.ts";
import { resultsOfYear } from "../../queries/results.ts";
import { targetMessages } from "../../targets/messages.ts";
import { indicesAddress } from "../indices-page.tsx";
import { nameOf } from "../words.ts";
import { targetAddress } from "./target-workbench.tsx";

/** Which province the targets are for. */
export const targetList = page({
	address: `${indicesAddress}/:index/muc-tieu`,
	who: "everyone",
	params: z.object({ index: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
	show: async ({ params }, { db, language, to }) => {
		const index = (await allIndices(db)).find(({ slug }) => slug === params.index);
		const last = index && (await editionsOf(db, index.code)).at(-1);
		if (!index || !last) throw httpProblem("not-found", {});
		const words = targetMessages[language].list;
		const totals = await resultsOfYear(db, index.code, last.year, 0);
		const units = await unitsAt(
			db,
			totals.map(({ unitId }) => unitId),
			last.unitsOn,
		);
		const title = words.title(index.code);
		return {
			title,
			section: indicesAddress,
			description: words.lede,
			trail: [{ label: indicesMessages[language].list.title, address: indicesAddress }],
			body: (
				<>
					<Head title={title} lede={words.lede} meta={words.from(last.year)} />
					<Part id="tinh" title={indicesMessages[language].year.province}>
						<Links
							label={title}
							items={[...units.values()]
								.toSorted((a, b) => compareNames(a.name, b.name))
								.map((unit) => ({
									address: to(targetAddress(index.slug, unit.address.split("/").at(-1) ?? "")),
									label: nameOf(unit, language),
								}))}
						/>
					</Part>
				</>
			),
		};
	},
});
