import type { IndexTree } from "@guong/index-math";
import type { UnitView } from "#modules/organisation/index.ts";
import { formatDay, formatDecimal, formatPoints, formatRate, type Language } from "#platform/i18n/index.ts";
import { Details } from "#platform/ui/index.ts";
import type { IndexView } from "../domain/edition.ts";
import type { Change, Profile, YearProfile } from "../domain/profile.ts";
import { shownGroup, shownRank } from "../domain/result.ts";
import { indicesMessages } from "../messages.ts";
import { compareMessages } from "../see/compare-messages.ts";
import { profileMessages } from "../see/profile-messages.ts";
import { ComponentTable } from "./component-table.tsx";
import { TotalFigure } from "./total-figure.tsx";
import { pointsOf, rankOf, whyMissing } from "./words.ts";

export interface ResultBlockProps {
	readonly index: IndexView;
	readonly profile: Profile;
	readonly trees: readonly IndexTree[];
	/** the unit's name under which it was measured */
	readonly name: string;
	/** its word in addresses; empty where it is not known */
	readonly slug: string;
	readonly best: ReadonlyMap<string, UnitView>;
	readonly language: Language;
	readonly to: (address: string) => string;
}

/** The newest year that has a total. */
export const latestYear = (profile: Profile): YearProfile | undefined =>
	profile.years.findLast(({ total }) => total?.result.value != null);

/** What one unit was given: a sentence, the components of the latest year, the total over the years. */
export function ResultBlock(props: ResultBlockProps) {
	const { index, profile, trees, name, slug, best, language, to } = props;
	const words = indicesMessages[language].unit;
	const latest = latestYear(profile);
	if (!latest) return null;
	const tree = trees.find((each) => each.version === latest.edition.version);
	const { edition } = latest;
	const day = edition.publishedOn ? formatDay(edition.publishedOn, language) : "";
	return (
		<div class="gap">
			<Gaps profile={profile} after={edition.year} index={index.code} language={language} />
			<p>
				<Level year={latest} tree={tree} language={language} />
			</p>
			<p>
				<ChangeSentence year={latest} profile={profile} language={language} />
			</p>
			<PublishedErrors profile={profile} language={language} />
			<ComponentTable year={latest} rows="components" {...{ tree, best, language }} />
			{latest.parts.length > 0 ? (
				<Details summary={words.parts(latest.parts.length)}>
					<ComponentTable year={latest} rows="parts" {...{ tree, best, language }} />
				</Details>
			) : null}
			<p class="source">
				{words.sourceOf(edition.source.publisher, edition.year, day)}.{" "}
				<a href={to(`/chi-so/${index.slug}/${edition.year}`)}>
					{words.nationalTable(index.code, edition.year)}
				</a>
				{slug === "" ? null : (
					<>
						{" · "}
						<a href={to(`/chi-so/${index.slug}/ho-so/${slug}`)}>{profileMessages[language].link}</a>
						{" · "}
						<a href={to(`/chi-so/${index.slug}/so-sanh?don-vi=${slug}`)}>{compareMessages[language].link}</a>
					</>
				)}
			</p>
			<TotalFigure {...{ profile, name, language }} index={index.code} publisher={index.publisher} />
		</div>
	);
}

interface OfYear {
	readonly year: YearProfile;
	readonly language: Language;
}

function Level({ year, tree, language }: OfYear & { readonly tree: IndexTree | undefined }) {
	const words = indicesMessages[language].unit;
	const result = year.total?.result;
	if (!result) return null;
	const root = tree?.nodes.find((node) => node.parent === null);
	const [rank, group] = [shownRank(result), shownGroup(result)];
	const scale = (bound: number | null | undefined) => String(bound ?? "?");
	return (
		<>
			{words.sentence(
				year.edition.year,
				pointsOf(result, language),
				scale(root?.minimum),
				scale(root?.maximum),
			)}
			{rank ? words.rank(rankOf(result, language)) : ""}
			{group ? words.group(indicesMessages[language].groups[group.group]) : ""}.{" "}
			{rank?.by === "us" ? `${words.rankByUs} ` : ""}
			{group ? (group.by === "us" ? words.groupByUs : words.groupByPublisher) : ""}
		</>
	);
}

/** Standard errors are published for few units and years; each is shown as it was printed, and what it really spans. */
function PublishedErrors({ profile, language }: { readonly profile: Profile; readonly language: Language }) {
	const words = indicesMessages[language].unit;
	const points = (value: number) => formatPoints(value, language);
	return (
		<>
			{profile.years.map(({ edition, total }) => {
				const error = total?.result.error;
				if (!error || error.low === null || error.high === null) return null;
				const { standardError, low, high, levelPrinted, multiplier } = error;
				return (
					<p>
						{words.standardError(edition.year, points(standardError), points(low), points(high))}{" "}
						{levelPrinted !== null && multiplier !== null
							? words.intervalAsPrinted(
									formatRate(levelPrinted, language, 0),
									formatDecimal(multiplier, 3, language),
								)
							: ""}
					</p>
				);
			})}
		</>
	);
}

function ChangeSentence({ year, profile, language }: OfYear & { readonly profile: Profile }) {
	const words = indicesMessages[language].unit;
	const change = year.total?.change;
	const before = year.edition.year - 1;
	if (!change) return <>{profile.years.length > 1 ? words.noYearBefore(before) : ""}</>;
	if (change.comparison.verdict !== "comparable") {
		const reasons = change.comparison.because.map((entry) => entry.reason[language]).join(" ");
		return <>{`${words.notComparable(change.fromYear)}${reasons}`}</>;
	}
	const size = formatPoints(Math.abs(change.amount), language);
	const moved = change.amount > 0 ? words.rose : words.fell;
	return (
		<>
			{change.amount === 0 ? words.same(change.fromYear) : moved(size, change.fromYear)}{" "}
			{noiseText(change, language)}
		</>
	);
}

function noiseText({ noise }: Change, language: Language): string {
	const words = indicesMessages[language].unit;
	if (noise.kind === "unknown") return words.noise;
	const half = formatPoints(noise.halfWidth, language);
	return noise.beyond ? words.noiseBeyond(half) : words.noiseWithin(half);
}

interface GapsProps {
	readonly profile: Profile;
	readonly after: number;
	readonly index: string;
	readonly language: Language;
}

/** Years since the latest figure in which there is none, each with what is known about it. */
function Gaps({ profile, after, index, language }: GapsProps) {
	const words = indicesMessages[language].unit;
	const gaps = profile.years.filter(({ edition }) => edition.year > after);
	return (
		<>
			{gaps.map(({ edition, total }) =>
				total ? <p>{words.gap(index, edition.year, whyMissing(total.result, language))}</p> : null,
			)}
		</>
	);
}
