import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { UnitView } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatCount, formatDay, type Language } from "#platform/i18n/index.ts";
import { writeCsv } from "#platform/spreadsheet/index.ts";
import { DownloadLinks, EmptyState, Facts, Head, Links, Part } from "#platform/ui/index.ts";
import { cascadeProblem } from "../../cascade/errors.ts";
import { rollUpMessages } from "../../cascade/roll-up-messages.ts";
import { unitRollUpMessages } from "../../cascade/unit-roll-up-messages.ts";
import { paperName } from "../../domain/paper-name.ts";
import { summaryOf, type Tally } from "../../domain/roll-up.ts";
import { workReaders } from "../../policy.ts";
import { yearsWithWork } from "../../queries/cascade/tallies.ts";
import { type UnitRollUp, unitRollUp } from "../../queries/cascade/unit-roll-up.ts";
import { findBoard, type OfferedBoard, offeredBoards } from "../../queries/follow/board-scope.ts";
import { planAddress } from "../plan/plan-frame.ts";
import { shortened } from "./findings.tsx";
import { TallyTable, tallyFields } from "./tally-table.tsx";

export const unitRollUpAddress = "/tong-hop";
const mostRows = 200;

const Query = z.object({
	cua: z.string().max(120).optional().catch(undefined),
	nam: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
});

type Context = RequestContext<Person> & { readonly db: ReadDb };

interface View {
	readonly offered: readonly OfferedBoard[];
	readonly own: OfferedBoard;
	readonly years: readonly number[];
	readonly year: number;
	readonly rollUp: UnitRollUp;
}

/** What the person asks for, if it is theirs; null when no unit is. */
async function viewOf(query: z.output<typeof Query>, context: Context): Promise<View | null> {
	const { db, actor, today } = context;
	const offered = (await offeredBoards(db, actor, today)).filter((board) => board.of === "unit");
	const found = await findBoard(db, offered, query.cua, today);
	if (!found && query.cua !== undefined) throw cascadeProblem("roll-up-not-yours", {});
	if (!found || found.scope.of === "body") return null;
	const years = await yearsWithWork(db);
	const year = query.nam ?? (years.includes(today.year) ? today.year : (years[0] ?? today.year));
	return { offered, own: found.board, years, year, rollUp: await unitRollUp(db, found.scope, year, today) };
}

const addressOf = (code: string, year: number, file = ""): string =>
	`${unitRollUpAddress}${file}?cua=${encodeURIComponent(code)}&nam=${year}`;

/** All work of a unit in a year, by unit, plan and node, for coordinators and supervisors. */
export const unitRollUpPage = page({
	address: unitRollUpAddress,
	who: workReaders,
	query: Query,
	show: async ({ query }, context) => {
		const { language, to } = context;
		const words = unitRollUpMessages[language];
		const view = await viewOf(query, context);
		const answer = { title: words.title, section: "/ban-lam-viec", noindex: true };
		if (!view) {
			const empty = <EmptyState title={words.noUnit}>{words.noUnitWhy}</EmptyState>;
			return {
				...answer,
				body: (
					<>
						<Head title={words.title} />
						{empty}
					</>
				),
			};
		}
		const { own, year, rollUp } = view;
		return {
			...answer,
			illustrative: rollUp.byPlan.some(({ plan }) => plan.illustrative),
			body: (
				<>
					<UnitHead view={view} language={language} to={to} />
					{rollUp.byUnit.length === 0 ? (
						<EmptyState title={words.none(year)}>{words.noneWhy}</EmptyState>
					) : (
						<>
							<Tables view={view} language={language} to={to} />
							<DownloadLinks
								items={[{ address: to(addressOf(own.code, year, ".csv")), label: words.csv, kind: "CSV" }]}
							/>
						</>
					)}
				</>
			),
		};
	},
});

interface Props {
	readonly view: View;
	readonly language: Language;
	readonly to: (address: string) => string;
}

function UnitHead({ view, language, to }: Props) {
	const words = unitRollUpMessages[language];
	const { facts, lede, doneLate } = rollUpMessages[language];
	const { offered, own, years, year, rollUp } = view;
	const summary = summaryOf(rollUp.whole);
	const count = (number: number) => formatCount(number, language);
	return (
		<>
			<Head
				kicker={words.kicker(own.name, year)}
				title={
					summary.all === 0
						? words.none(year)
						: words.headline(count(summary.done), count(summary.all), count(summary.late))
				}
				lede={lede}
			/>
			<Links
				label={words.years}
				items={years.map((each) => ({
					address: to(addressOf(own.code, each)),
					label: String(each),
					current: each === year,
				}))}
			/>
			{offered.length > 1 ? (
				<Links
					label={words.units}
					items={offered.map(({ code, name }) => ({
						address: to(addressOf(code, year)),
						label: name,
						current: code === own.code,
					}))}
				/>
			) : null}
			<Facts
				items={[
					{ label: facts.done, value: count(summary.done), why: doneLate(count(summary.doneLate)) },
					{ label: facts.waiting, value: count(summary.waiting) },
					{ label: facts.late, value: count(summary.late), late: summary.late > 0 },
					{ label: facts.ownerless, value: count(summary.ownerless) },
				]}
			/>
		</>
	);
}

/** A unit that is no more may bear the name of the one that took over. */
function nameOf(unit: UnitView, language: Language): string {
	const name = language === "vi" ? unit.fullName : unit.nameEn;
	if (unit.exists || unit.to === null) return name;
	const last = Temporal.PlainDate.from(unit.to).subtract({ days: 1 });
	return unitRollUpMessages[language].until(name, formatDay(last, language));
}

const worstFirst = (a: { readonly tally: Tally }, b: { readonly tally: Tally }): number => {
	const [one, other] = [summaryOf(a.tally), summaryOf(b.tally)];
	return other.late - one.late || other.ownerless - one.ownerless || other.all - one.all;
};

function Tables({ view: { rollUp, year }, language, to }: Props) {
	const words = unitRollUpMessages[language];
	const { byNodeSub, node } = rollUpMessages[language];
	const units = [...rollUp.byUnit].sort(worstFirst);
	const plans = [...rollUp.byPlan].sort(worstFirst);
	const shownOf = (all: number) =>
		all > mostRows ? words.shownOf(formatCount(mostRows, language), formatCount(all, language)) : "";
	return (
		<>
			<Part id="don-vi" title={words.byUnit} sub={`${words.byUnitSub} ${shownOf(units.length)}`}>
				<TallyTable
					caption={words.byUnit}
					head={words.unit}
					rows={units.slice(0, mostRows).map(({ unit, tally }) => ({
						name: <a href={to(addressOf(`don-vi:${unit.id}`, year))}>{nameOf(unit, language)}</a>,
						tally,
					}))}
					sum={units.length <= mostRows}
					language={language}
				/>
			</Part>
			<Part id="ke-hoach" title={words.byPlan} sub={shownOf(plans.length)}>
				<TallyTable
					caption={words.byPlan}
					head={words.plan}
					rows={plans.slice(0, mostRows).map(({ plan, unit, tally }) => ({
						name: (
							<a href={to(planAddress(plan.id))}>
								{shortened(paperName(plan, language))}
								{unit ? `, ${nameOf(unit, language)}` : ""}
							</a>
						),
						tally,
					}))}
					sum={plans.length <= mostRows}
					language={language}
				/>
			</Part>
			{rollUp.byNode.map(({ index, nodes }) => (
				<Part id={`noi-dung-${index.toLowerCase()}`} title={words.byNode(index)} sub={byNodeSub}>
					<TallyTable
						caption={words.byNode(index)}
						head={node}
						rows={nodes.map(({ label, tally }) => ({ name: label[language], tally }))}
						sum={false}
						language={language}
					/>
				</Part>
			))}
		</>
	);
}

/** The same counts by unit, all of them. */
export const unitRollUpCsv = page({
	address: `${unitRollUpAddress}.csv`,
	who: workReaders,
	query: Query,
	show: async ({ query }, context) => {
		const { language } = context;
		const words = unitRollUpMessages[language];
		const { counts } = rollUpMessages[language];
		const view = await viewOf(query, context);
		const columns = [words.code, words.unit, ...tallyFields.map((field) => counts[field])];
		const rows = [...(view?.rollUp.byUnit ?? [])].sort(worstFirst).map(({ unit, tally }) => {
			const summary = summaryOf(tally);
			return [unit.id, unit.fullName, ...tallyFields.map((field) => summary[field])];
		});
		const table = { name: "tong-hop", columns: columns.map((heading) => ({ heading })), rows };
		return {
			contentType: "text/csv; charset=utf-8",
			filename: "tong-hop-don-vi.csv",
			content: writeCsv(table, { separator: "," }),
			cache: "none",
		};
	},
});
