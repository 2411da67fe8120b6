import type { ReportPaper, StatisticsTable, WrittenItem } from "@guong/admin-docs";
import { formatChange, formatDay, formatPoints, formatRank } from "#platform/i18n/index.ts";
import type { NodeInYear } from "../../domain/profile.ts";
import { shownRank } from "../../domain/result.ts";
import { analysisWords as words } from "../../see/analysis-messages.ts";
import { named, pointsOf, rankOf } from "../words.ts";
import type { LeaderFacts } from "./leader-facts.ts";

/** Losses of a component that a report names; the others stand in the appendix. */
const mostNamed = 5;

/**
 * The figures of a province's profile as a BÁO CÁO that an office goes on writing. Each sentence names the node it is about; causes,
 * what comes next and proposals are left to people.
 */
export function analysisPaper(facts: LeaderFacts): ReportPaper {
	const { index, unit, latest } = facts;
	const name = named(unit, "vi");
	const { edition } = latest;
	const published = edition.publishedOn ? words.publishedOn(formatDay(edition.publishedOn, "vi")) : "";
	return {
		kind: "report",
		issuer: { name: words.issuer, parent: words.committee(name) },
		symbol: { issuer: words.abbreviation, field: null, form: "state" },
		...{ number: null, day: null, place: unit.name },
		subject: words.subject(index.code, edition.year, name),
		addressees: [words.committee(name)],
		bases: [],
		introduction: [words.introduction(index.code, edition.year, edition.source.publisher, published)],
		enacting: words.enacting,
		results: [
			{ text: words.resultHead, heading: true, items: totalLines(facts) },
			...changeItems(facts),
			...(latest.total?.result.error ? [] : [words.noise]),
		],
		weaknesses: [
			{ text: words.lostHead, heading: true, items: lostLines(facts) },
			{ text: words.weakHead, heading: true, items: weakLines(facts) },
		],
		...{ causes: [], nextPeriod: [], proposals: [], closing: null },
		statistics: [tableOf(facts)],
		recipients: { to: [], keptBy: null },
		signature: { authority: [], title: null, name: null },
	};
}

const points = (value: number): string => formatPoints(value, "vi");
const change = (value: number): string => formatChange(value, "vi");

function totalLines({ latest, root }: LeaderFacts): readonly WrittenItem[] {
	if (!latest.total) return [];
	const { result } = latest.total;
	const shown = pointsOf(result, "vi");
	const { minimum, maximum } = root;
	const rank = shownRank(result);
	return [
		{
			text:
				minimum === null || maximum === null
					? words.totalBare(shown, root.code)
					: words.total(shown, String(minimum), String(maximum), root.code),
		},
		...(rank
			? [
					{
						text: words.rank(
							formatRank(rank.rank, rank.of, "vi"),
							rank.by === "us" ? words.byUs : words.byPublisher,
						),
					},
				]
			: []),
	];
}

function changeItems({ latest, labels }: LeaderFacts): readonly WrittenItem[] {
	const own = latest.total?.change;
	if (!own) return [];
	const heading = (items: readonly WrittenItem[]) => [
		{ text: words.changeHead(own.fromYear), heading: true, items },
	];
	if (own.comparison.verdict !== "comparable")
		return heading([
			{ text: words.notComparable(own.comparison.because.map(({ reason }) => reason.vi).join(" ")) },
		]);
	const parts = [...(latest.decomposition?.parts ?? [])].map(([code, amount]) => ({
		text: words.part(labels.get(code)?.vi ?? code, change(amount), code),
	}));
	return heading([{ text: words.change(change(own.amount)) }, ...parts]);
}

function lostLines({ latest, labels }: LeaderFacts): readonly WrittenItem[] {
	return latest.components
		.filter((each): each is NodeInYear & { readonly lost: number } => each.lost !== null && each.lost > 0)
		.toSorted((a, b) => b.lost - a.lost)
		.slice(0, mostNamed)
		.map(({ result, lost }) => ({
			text: words.lost(
				labels.get(result.code)?.vi ?? result.code,
				points(lost),
				pointsOf(result, "vi"),
				result.code,
			),
		}));
}

function weakLines({ weak }: LeaderFacts): readonly WrittenItem[] {
	if (weak.length === 0) return [{ text: words.noWeak }];
	return weak.map((place) => ({
		text: words.weak(
			place.label.vi,
			place.weak.map(({ label, code, low }) => `${label.vi} (${code}: ${low.join(", ")})`).join("; "),
		),
	}));
}

function tableOf({ index, latest, labels }: LeaderFacts): StatisticsTable {
	const { edition, total, components, parts } = latest;
	const [code, node, before, now, changed, rank, lost] = words.heads;
	const row = ({ result, change: own, lost: missing }: NodeInYear): readonly string[] => [
		result.code,
		labels.get(result.code)?.vi ?? result.code,
		own && result.value !== null ? points(result.value - own.amount) : "",
		pointsOf(result, "vi"),
		own && own.comparison.verdict === "comparable" ? change(own.amount) : "",
		rankOf(result, "vi"),
		missing === null ? "" : points(missing),
	];
	const figure = (head: string) => ({ head, width: 11, align: "right" as const });
	return {
		title: words.table(index.code, edition.year),
		columns: [
			{ head: code, width: 8, align: "left" },
			{ head: node, width: 36, align: "left" },
			...[before, now, changed, rank, lost].map(figure),
		],
		rows: [...(total ? [total] : []), ...components, ...parts].map(row),
		landscape: true,
		note: words.source(edition.source.publisher, edition.source.title),
	};
}
