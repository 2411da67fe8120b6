import type { Child } from "hono/jsx";
import { formatChange, formatDecimal, formatRank, type Language } from "#platform/i18n/index.ts";
import { paperFormats } from "#platform/papers/written-file.ts";
import { DataTable, DownloadLinks, Links, Part } from "#platform/ui/index.ts";
import type { NodeInYear } from "../../domain/profile.ts";
import { shownGroup, shownRank } from "../../domain/result.ts";
import { indicesMessages } from "../../messages.ts";
import { analysisMessages } from "../../see/analysis-messages.ts";
import { profileMessages } from "../../see/profile-messages.ts";
import { decimalsOf, named, pointsOf, rankOf } from "../words.ts";
import { analysisAddress } from "./analysis-file.ts";
import { slugOf } from "./compare-facts.ts";
import type { LeaderFacts, WeakPlace } from "./leader-facts.ts";

interface LeaderPart {
	readonly facts: LeaderFacts;
	readonly language: Language;
}

/** The finding as the heading of the page. */
export function leaderTitle({ index, unit, latest, root }: LeaderFacts, language: Language): string {
	const total = latest.total?.result;
	return profileMessages[language].title(
		index.code,
		latest.edition.year,
		named(unit, language),
		total ? pointsOf(total, language, decimalsOf(root)) : "",
		total ? rankOf(total, language) : "",
	);
}

/** The group, and what moved the total most. */
export function leaderLede(facts: LeaderFacts, language: Language): string {
	const words = profileMessages[language];
	const { latest, labels, root } = facts;
	const decimals = decimalsOf(root);
	const group = latest.total ? shownGroup(latest.total.result) : null;
	const told = group ? [words.group(indicesMessages[language].groups[group.group])] : [];
	const { decomposition } = latest;
	const change = latest.total?.change;
	if (!decomposition || !change || change.amount === 0) return told.join(" ");
	const direction = Math.sign(change.amount);
	const [most] = [...decomposition.parts].sort(([, a], [, b]) => direction * (b - a));
	if (!most) return told.join(" ");
	const [code, amount] = most;
	const moved = direction > 0 ? words.change.rose : words.change.fell;
	const sentence = moved(
		formatDecimal(Math.abs(change.amount), decimals, language),
		decomposition.fromYear,
		labels.get(code)?.[language] ?? code,
		formatChange(amount, language, decimals),
	);
	return [...told, sentence].join(" ");
}

export function ChangePart({ facts, language }: LeaderPart) {
	const words = profileMessages[language];
	const { latest, own, labels, root } = facts;
	const { decomposition, edition } = latest;
	const before = own.years.find((each) => each.edition.year === edition.year - 1);
	if (!decomposition || !latest.total?.change)
		return (
			<Part id="thay-doi" title={words.change.title(edition.year - 1, edition.year)}>
				<p>{words.change.none}</p>
			</Part>
		);
	const decimals = decimalsOf(root);
	const points = (node: NodeInYear | null | undefined) =>
		node ? pointsOf(node.result, language, decimals) : "";
	const earlier = (code: string) => before?.components.find(({ result }) => result.code === code);
	const rounding = Math.abs(decomposition.remainder) >= 10 ** -decimals / 2;
	return (
		<Part
			id="thay-doi"
			title={words.change.title(decomposition.fromYear, edition.year)}
			sub={words.change.sub}
		>
			<DataTable
				caption={words.change.title(decomposition.fromYear, edition.year)}
				captionHidden
				columns={[
					{
						head: words.heads.component,
						cell: ({ result }: NodeInYear) => labels.get(result.code)?.[language] ?? result.code,
					},
					{
						head: words.heads.before(decomposition.fromYear),
						numeric: true,
						cell: ({ result }) => points(earlier(result.code)),
					},
					{ head: words.heads.before(edition.year), numeric: true, cell: (node) => points(node) },
					{
						head: words.heads.adds,
						numeric: true,
						cell: ({ result }) => formatChange(decomposition.parts.get(result.code) ?? 0, language, decimals),
					},
				]}
				rows={latest.components}
				sum={[
					words.heads.total,
					points(before?.total),
					points(latest.total),
					formatChange(latest.total.change.amount, language, decimals),
				]}
			/>
			{rounding ? (
				<p class="source">
					{words.heads.rounding}: {formatChange(decomposition.remainder, language, decimals)}
				</p>
			) : null}
		</Part>
	);
}

export function LostPart({ facts, language }: LeaderPart) {
	const words = profileMessages[language];
	const { latest, labels, region, peers, root, index } = facts;
	if (latest.components.length === 0 || latest.edition.partial) return null;
	const decimals = decimalsOf(root);
	const against = (lost: number | null | undefined) =>
		lost === null || lost === undefined ? "" : formatChange(-lost, language, decimals);
	const names = peers.units.map((unit) => (language === "vi" ? unit.name : unit.nameEn)).join(", ");
	return (
		<Part
			id="con-kem"
			title={words.lost.title}
			sub={words.lost.sub}
			source={`${latest.edition.source.publisher} (${latest.edition.year}).`}
			note={
				<>
					<p>
						{region?.label
							? words.lost.region(region.label[language], region.units.length)
							: words.lost.noRegion}
					</p>
					<p>{region ? words.lost.peers(names) : words.lost.peersAnywhere(names)}</p>
				</>
			}
		>
			<DataTable
				caption={`${words.lost.title}, ${index.code} ${latest.edition.year}`}
				captionHidden
				columns={[
					{
						head: words.heads.component,
						cell: ({ result }: NodeInYear) => labels.get(result.code)?.[language] ?? result.code,
					},
					{
						head: words.heads.points,
						numeric: true,
						cell: ({ result }) => pointsOf(result, language, decimals),
					},
					{
						head: words.heads.rank,
						numeric: true,
						cell: ({ result }) => {
							const rank = shownRank(result);
							return rank ? formatRank(rank.rank, rank.of, language) : "";
						},
					},
					{ head: words.heads.best, numeric: true, cell: ({ lost }) => against(lost) },
					...(region
						? [
								{
									head: words.heads.region,
									numeric: true,
									cell: ({ result }: NodeInYear) => against(region.lost.get(result.code)),
								},
							]
						: []),
					{
						head: words.heads.peers,
						numeric: true,
						cell: ({ result }) => against(peers.lost.get(result.code)),
					},
				]}
				rows={latest.components.toSorted((a, b) => (b.lost ?? 0) - (a.lost ?? 0))}
			/>
		</Part>
	);
}

interface WeakPartProps extends LeaderPart {
	/** what plans say about one of them, ready to show; another module knows */
	readonly planned: (place: WeakPlace) => Child;
}

export function WeakPart({ facts, language, planned }: WeakPartProps) {
	const words = profileMessages[language].weak;
	return (
		<Part id="yeu-keo-dai" title={words.title} sub={words.sub}>
			{facts.weak.length === 0 ? (
				<p>{words.none}</p>
			) : (
				<>
					<DataTable
						caption={words.title}
						captionHidden
						columns={[
							{ head: words.node, cell: (place: WeakPlace) => place.label[language] },
							{
								head: words.when,
								cell: (place) =>
									place.weak.map(({ label, low, years }) => (
										<p>
											{label[language]}: {words.years(low.length, years.length, low.join(", "))}
										</p>
									)),
							},
							{
								head: words.levers,
								cell: ({ levers }) => levers.map(({ label }) => label[language]).join("; ") || words.noLever,
							},
							{ head: words.tasks, cell: (place) => planned(place) },
						]}
						rows={facts.weak}
					/>
					<p class="source">
						{words.inference} {words.plans}
					</p>
				</>
			)}
		</Part>
	);
}

interface NextPartProps extends LeaderPart {
	readonly to: (address: string) => string;
}

export function NextPart({ facts, language, to }: NextPartProps) {
	const words = profileMessages[language];
	const { index, latest, unit, own, root } = facts;
	const slug = slugOf(unit);
	const base = `/chi-so/${index.slug}`;
	return (
		<Part id="lam-tiep" title={words.next.title}>
			<Links
				items={[
					{
						address: to(`${base}/so-sanh?don-vi=${slug}&nam=${latest.edition.year}`),
						label: words.next.compare,
					},
					...(latest.edition.partial
						? []
						: [{ address: to(`${base}/muc-tieu/${slug}`), label: words.next.targets }]),
					{ address: to(`${base}/${latest.edition.year}`), label: words.next.year },
					{
						address: to(
							`/hoi-so-lieu?${new URLSearchParams({ "chi-so": index.slug, nam: String(latest.edition.year), "don-vi": unit.id, "noi-dung": root.concept })}`,
						),
						label: words.next.ask,
					},
				]}
			/>
			<p>{analysisMessages[language].partSub}</p>
			<DownloadLinks
				items={paperFormats.map((format) => ({
					address: analysisAddress(index.slug, slug, format, latest.edition.year),
					label: analysisMessages[language].part,
					kind: format.toUpperCase(),
				}))}
			/>
			<Links
				label={words.otherYears}
				items={own.years
					.filter(({ total }) => total?.result.value != null)
					.toReversed()
					.map(({ edition: { year } }) => ({
						address: to(`${base}/ho-so/${slug}?nam=${year}`),
						label: String(year),
						current: year === latest.edition.year,
					}))}
			/>
		</Part>
	);
}
