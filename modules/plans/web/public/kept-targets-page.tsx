import { z } from "zod";
import { allIndices } from "#modules/indices/index.ts";
import { type UnitView, unitsAt } from "#modules/organisation/index.ts";
import { whileUnchanged } from "#platform/db/while-unchanged.ts";
import { httpProblem } from "#platform/http/errors.ts";
import { page } from "#platform/http/route.ts";
import { formatChange, formatPoints, type Language } from "#platform/i18n/index.ts";
import { type Column, DataTable, EmptyState, Head, Links, Part } from "#platform/ui/index.ts";
import { paperName } from "../../domain/paper-name.ts";
import { keptMessages } from "../../public/kept-messages.ts";
import { publicMessages } from "../../public/messages.ts";
import { type KeptTarget, keptTargets } from "../../queries/public/kept-targets.ts";
import { planAddress } from "./public-words.ts";

/** Every total that a plan here aimed at, beside what was published: the back-test of all promises. */
export const keptTargetsPage = page({
	address: "/muc-tieu-va-ket-qua/:index",
	who: "everyone",
	params: z.object({ index: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
	show: async ({ params }, context) => {
		const { db, language, to } = context;
		const index = (await allIndices(db)).find(({ slug }) => slug === params.index);
		if (!index) throw httpProblem("not-found", {});
		const { kept, units } = await whileUnchanged(db, `kept ${index.code} ${context.today}`, async () => {
			const found = await keptTargets(db, index.code);
			const ids = found.map(({ plan }) => plan.unitId);
			return { kept: found, units: await unitsAt(db, ids, context.today) };
		});
		const words = keptMessages[language];
		const known = kept.filter(({ target }) => target.outcome !== "unknown");
		const met = known.filter(({ target }) => target.outcome === "met");
		const title =
			known.length > 0 ? words.finding(met.length, known.length, index.code) : words.title(index.code);
		return {
			title,
			section: "/chi-so",
			description: words.lede,
			illustrative: kept.some(({ plan }) => plan.illustrative),
			trail: [{ label: index.code, address: "/chi-so" }],
			body: (
				<>
					<Head title={title} lede={words.lede} />
					<Part id="bang" title={words.table} note={<p>{words.note}</p>}>
						<DataTable
							caption={words.table}
							captionHidden
							columns={columnsOf(units, language, to)}
							rows={kept}
							empty={<EmptyState title={words.none}>{words.noneNext}</EmptyState>}
						/>
						<Links
							items={[{ address: to(`/chi-so/${index.slug}/muc-tieu`), label: words.workbench(index.code) }]}
						/>
					</Part>
				</>
			),
		};
	},
});

function columnsOf(
	units: ReadonlyMap<string, UnitView>,
	language: Language,
	to: (address: string) => string,
): readonly Column<KeptTarget>[] {
	const { heads } = keptMessages[language];
	const outcomes = publicMessages[language].plan.outcomes;
	const figure = (published: KeptTarget["target"]["published"]) =>
		published?.kind === "value" ? formatPoints(published.value, language) : "";
	return [
		{
			head: heads.plan,
			namesRow: true,
			cell: ({ plan }) => <a href={to(planAddress(plan))}>{paperName(plan, language)}</a>,
		},
		{
			head: heads.unit,
			cell: ({ plan }) => {
				const unit = units.get(plan.unitId);
				return unit ? (language === "vi" ? unit.name : unit.nameEn) : "";
			},
		},
		{ head: heads.year, numeric: true, cell: ({ target }) => String(target.year) },
		{
			head: heads.baseline,
			numeric: true,
			cell: ({ target }) => (target.baseline === null ? "" : formatPoints(target.baseline, language)),
		},
		{
			head: heads.target,
			numeric: true,
			cell: ({ target }) => (target.value === null ? "" : formatPoints(target.value, language)),
		},
		{ head: heads.result, numeric: true, cell: ({ target }) => figure(target.published) },
		{
			head: heads.gap,
			numeric: true,
			cell: ({ target }) =>
				target.published?.kind === "value" && target.value !== null
					? formatChange(target.published.value - Number(target.value), language)
					: "",
		},
		{ head: heads.outcome, cell: ({ target }) => outcomes[target.outcome] },
		{ head: heads.after, numeric: true, cell: ({ target }) => figure(target.yearAfter) },
	];
}
