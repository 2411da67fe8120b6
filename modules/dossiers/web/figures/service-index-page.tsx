import type { Child } from "hono/jsx";
import { type UnitView, unitAt } from "#modules/organisation/index.ts";
import type { PublicDb } from "#platform/db/connections.ts";
import { httpProblem } from "#platform/http/errors.ts";
import { page, type RequestContext, type Route } from "#platform/http/route.ts";
import {
	formatCount,
	formatDay,
	formatPoints,
	formatRate,
	formatShort,
	type Language,
} from "#platform/i18n/index.ts";
import { DataTable, EmptyState, Head, Part } from "#platform/ui/index.ts";
import type { IndexResult, IndexRow } from "../../domain/figures/service-index.ts";
import { figuresMessages } from "../../figures/messages.ts";
import { serviceIndexMessages } from "../../figures/service-index-messages.ts";
import { type ComputedIndex, computedServiceIndex } from "../../queries/figures/service-index.ts";
import { ofUnit, settlingAddress, spanQuery, unitSettlingAddress } from "./addresses.ts";
import { PeriodForm, spanInAddress, spanOf } from "./period-form.tsx";
import { placeName } from "./unit-page.tsx";

/** What stands beside the computed index: the value that the portal published, which another module keeps. */
export type BesideIndex = (
	unit: UnitView,
	context: Pick<RequestContext, "language" | "to"> & { readonly db: PublicDb },
) => Promise<Child | null>;

/** The service index of Decision 766 computed again, component by component, with the points lost. */
export const serviceIndexPage = (beside: BesideIndex): Route =>
	page({
		address: `${settlingAddress}/:unit/bo-chi-so-766`,
		who: "everyone",
		params: ofUnit,
		query: spanQuery,
		show: async ({ params, query }, context) => {
			const { db, language, to, today } = context;
			const unit = await unitAt(db, params.unit, today);
			if (!unit) throw httpProblem("not-found", {});
			const words = serviceIndexMessages[language];
			const span = spanOf(query, context);
			const found = await computedServiceIndex(db, unit, span);
			const name = placeName(unit, language);
			const here = unitSettlingAddress(unit.id);
			const published = await beside(unit, context);
			return {
				title: words.title(name),
				illustrative: found?.illustrative === true,
				trail: [
					{ label: figuresMessages[language].title, address: settlingAddress },
					{ label: name, address: `${here}?${spanInAddress(span)}` },
				],
				body: (
					<>
						<Head
							title={words.title(name)}
							lede={found ? ledeOf(found, language) : undefined}
							meta={figuresMessages[language].countedTo(
								formatDay(span.from, language),
								formatDay(span.counted, language),
							)}
						>
							<PeriodForm action={to(`${here}/bo-chi-so-766`)} span={span} context={context} />
						</Head>
						{found ? (
							<Components found={found} language={language} />
						) : (
							<EmptyState title={words.nothing}>{words.nothingNext}</EmptyState>
						)}
						{published}
					</>
				),
			};
		},
	});

function ledeOf({ known }: IndexResult, language: Language): string {
	const words = serviceIndexMessages[language];
	const points = formatPoints(known.points, language);
	return known.of >= 100 ? words.ledeAll(points) : words.lede(points, formatShort(known.of, 2, language));
}

function Components({ found, language }: { readonly found: ComputedIndex; readonly language: Language }) {
	const words = serviceIndexMessages[language];
	const leaves = found.rows.filter(({ node }) => node.aggregation.kind === "share-of-maximum");
	const worst = leaves.reduce<IndexRow | null>(
		(most, row) => ((row.lost ?? 0) > (most?.lost ?? 0) ? row : most),
		null,
	);
	const onTime = found.rows.find(({ node }) => node.code === "ON_TIME")?.measured;
	return (
		<Part id="thanh-phan" title={words.part} note={<p>{words.why}</p>} source={words.source}>
			{worst ? (
				<p class="lede">{words.loses(worst.node.label[language], formatPoints(worst.lost ?? 0, language))}</p>
			) : null}
			<DataTable
				caption={words.caption}
				captionHidden
				narrow="fold"
				rows={found.rows}
				own={({ depth }) => depth < 2}
				columns={[
					{ head: words.component, cell: ({ node }) => node.label[language] },
					{ head: words.numbers, cell: (row) => numbersOf(row, language) },
					{
						head: words.points,
						numeric: true,
						cell: ({ node, score }) =>
							score.kind === "value"
								? words.of(formatPoints(score.value, language), formatShort(node.maximum ?? 0, 2, language))
								: words.missing,
					},
					{
						head: words.lost,
						numeric: true,
						cell: ({ lost }) => (lost === null ? words.missing : formatPoints(lost, language)),
					},
				]}
			/>
			{onTime?.kind === "share" && found.settled > 0 ? (
				<p>{words.onTimeSettled(formatRate(onTime.numerator / found.settled, language))}</p>
			) : null}
		</Part>
	);
}

function numbersOf({ node, measured, score }: IndexRow, language: Language): Child {
	const words = serviceIndexMessages[language];
	if (measured?.kind === "not-applicable") return words.exempt;
	if (node.aggregation.kind !== "share-of-maximum") return "";
	if (measured?.kind !== "share") return words.missing;
	if (measured.denominator === 0) {
		if (score.kind !== "value" || score.note?.kind !== "no-cases") return words.noCases;
		return score.note.counts === "full-marks" ? words.noCasesFull : words.noCasesNone;
	}
	const { numerator, denominator } = measured;
	const how = node.code in words.how ? words.how[node.code as keyof typeof words.how] : null;
	return (
		<>
			{words.share(
				formatRate(numerator / denominator, language),
				formatCount(numerator, language),
				formatCount(denominator, language),
			)}
			{how ? <span class="sub"> {how}</span> : null}
		</>
	);
}
