import { z } from "zod";
import { unitAt } from "#modules/organisation/index.ts";
import { httpProblem } from "#platform/http/errors.ts";
import { page } from "#platform/http/route.ts";
import { DownloadLinks, Head, Pager, Part } from "#platform/ui/index.ts";
import { publicMessages } from "../../public/messages.ts";
import { publicWorkFigures } from "../../queries/measured/public-figures.ts";
import { publicEvidence } from "../../queries/public/public-evidence.ts";
import { hasInventedPlans } from "../../queries/public/public-plans.ts";
import { namesOf, publicReading } from "../../queries/public/public-reading.ts";
import { publicCounts, publicWork, sumOf } from "../../queries/public/public-work.ts";
import { CountFacts } from "./plan-page.tsx";
import { counted, unitWorkAddress } from "./public-words.ts";
import { nameOf } from "./unit-plans.tsx";
import { WorkTable } from "./work-table.tsx";

const size = 40;

export const ofUnit = z.object({ unit: z.string().regex(/^vn(63|34):\d{2,5}$/) });

/** All the work that was given to the bodies of a place. */
export const unitWorkPage = page({
	address: "/cam-ket/:unit",
	who: "everyone",
	params: ofUnit,
	query: z.object({ trang: z.coerce.number().int().min(1).max(2000).catch(1) }),
	async show({ params, query }, { db, clock, language, to, today }) {
		const unit = await unitAt(db, params.unit, today);
		if (!unit) throw httpProblem("not-found", {});
		const words = publicMessages[language];
		const reading = publicReading(db, today);
		const total = sumOf(await publicCounts(reading, { unitId: unit.id }, "body"));
		const rows = await publicWork(
			reading,
			{ unitId: unit.id },
			{
				order: "urgent",
				limit: size,
				offset: (query.trang - 1) * size,
			},
		);
		const bodyIds = rows.flatMap(({ bodyId, giverBodyId }) => [bodyId, giverBodyId]);
		const names = await namesOf(reading, bodyIds, language);
		const evidence = await publicEvidence(
			db,
			rows.map(({ id }) => id),
		);
		const figures = await publicWorkFigures(db, rows, clock.now());
		const title = words.unit.allTitle(nameOf(unit, language));
		const address = unitWorkAddress(unit.id);
		return {
			title,
			section: "/don-vi",
			illustrative: await hasInventedPlans(db, [unit.id]),
			trail: [{ label: nameOf(unit, language), address: unit.address }],
			body: (
				<>
					<Head
						title={title}
						lede={words.unit.sentence(
							counted(total.total, language),
							counted(total.done, language),
							counted(total.late, language),
						)}
					>
						<CountFacts total={total} language={language} />
					</Head>
					<Part id="viec" title={words.unit.caption} source={words.unit.source}>
						<WorkTable caption={words.unit.caption} {...{ rows, names, evidence, figures, language, to }} />
						<Pager
							page={query.trang}
							pages={Math.ceil(total.total / size)}
							address={(number) => to(`${address}?trang=${number}`)}
						/>
						<DownloadLinks
							items={[
								{ address: `${address}/du-lieu.csv`, label: words.data.unit, kind: "CSV" },
								{ address: `${address}/du-lieu.json`, label: words.data.unit, kind: "JSON" },
							]}
						/>
					</Part>
				</>
			),
		};
	},
});
