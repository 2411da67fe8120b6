import { Temporal } from "temporal-polyfill";
import { peopleNames } from "#modules/accounts/index.ts";
import { page } from "#platform/http/route.ts";
import { Head, Links, Notice, Part, Timeline } from "#platform/ui/index.ts";
import { keeperMessages } from "../../catalogue/keeper-messages.ts";
import { missingContent } from "../../domain/catalogue/missing-content.ts";
import type { VersionDetails } from "../../domain/catalogue/version.ts";
import { catalogueKeepers } from "../../policy.ts";
import { publicVersions } from "../../queries/catalogue/public-procedures.ts";
import { actsOfVersion, type VersionAct } from "../../store/catalogue/keep-version.ts";
import { type ActName, actsFor } from "./act-names.ts";
import {
	dayText,
	lastDayText,
	onlineSentences,
	procedureAddress,
	wholeLimitText,
} from "./catalogue-words.ts";
import { changesText } from "./change-words.ts";
import {
	type KeeperContext,
	keeperTrail,
	ofVersion,
	scopeNames,
	versionAddress,
	versionOfPage,
} from "./keeper-frame.ts";
import { DocumentsPart, FeesPart, LawsPart, StepsPart } from "./procedure-parts.tsx";

/** One version as its keepers see it: what it says, what is missing, what was done, what can be done. */
export const versionPage = page({
	address: versionAddress(":id"),
	who: catalogueKeepers,
	params: ofVersion,
	show: async ({ params }, context) => {
		const { db, language } = context;
		const { version, isKept } = await versionOfPage(context, params.id);
		const acts = await actsOfVersion(db, version.id);
		const words = keeperMessages[language].one;
		const scope = (await scopeNames(context, [version.unitId]))(version.unitId);
		const standing = standingOf(version, acts);
		const parts = { version, language };
		return {
			title: version.nameVi,
			section: "/ban-lam-viec",
			illustrative: version.illustrative,
			trail: keeperTrail(language),
			body: (
				<>
					<Head
						kicker={`${version.code} · ${version.field}`}
						title={version.nameVi}
						lede={words.lede(words.states[standing], scope)}
						meta={[
							version.to === null
								? words.valid(dayText(version.from, language))
								: words.validTo(dayText(version.from, language), lastDayText(version.to, language)),
							wholeLimitText(version, language),
							...onlineSentences(version, toldOn(version, context.today.toString()), language),
						].join(" · ")}
					>
						<SentBack acts={acts} />
						<Doors
							{...{ version, context }}
							names={isKept ? actsFor(standing) : []}
							isOpen={isKept && standing === "open"}
						/>
					</Head>
					<Missing {...parts} />
					{await Compared({ version, context })}
					<StepsPart {...parts} />
					<DocumentsPart {...parts} />
					<FeesPart {...parts} />
					<LawsPart {...parts} />
					{isKept ? await History({ acts, context }) : null}
				</>
			),
		};
	},
});

/** Today while it holds, else its first day: the scale is that of the day. */
const toldOn = ({ from, to }: VersionDetails, today: string): string =>
	from <= today && (to === null || today < to) ? today : from;

type Standing = "open" | "handed-in" | "published" | "withdrawn";

function standingOf({ state }: VersionDetails, acts: readonly VersionAct[]): Standing {
	if (state !== "draft") return state;
	return acts.at(-1)?.action === "handed-in" ? "handed-in" : "open";
}

/** The reason of the one who sent it back stands on top until it is handed in again. */
function SentBack({ acts }: { readonly acts: readonly VersionAct[] }) {
	const last = acts.findLast(({ action }) => action !== "changed");
	if (last?.action !== "sent-back" || last.reason === null) return null;
	return <Notice kind="warn" title={last.reason} level={2} />;
}

interface DoorsProps {
	readonly version: VersionDetails;
	readonly names: readonly ActName[];
	readonly isOpen: boolean;
	readonly context: KeeperContext;
}

function Doors({ version, names, isOpen, context: { language, to } }: DoorsProps) {
	const words = keeperMessages[language];
	const here = (end: string) => to(versionAddress(version.id, `/${end}`));
	return (
		<>
			{isOpen ? (
				<Links
					items={Object.entries(words.one.parts).map(([name, label]) => ({ address: here(name), label }))}
				/>
			) : null}
			<Links
				label={words.one.whatNext}
				items={[
					...names.map((name) => ({ address: here(name), label: words.acts[name] })),
					...(version.state === "published"
						? [
								{ address: here("chep"), label: words.copy },
								{ address: to(procedureAddress(version)), label: words.public },
							]
						: []),
				]}
			/>
		</>
	);
}

function Missing({
	version,
	language,
}: {
	readonly version: VersionDetails;
	readonly language: "vi" | "en";
}) {
	const words = keeperMessages[language].one;
	const missing = missingContent(version);
	if (missing.length === 0) return <Notice kind="ok" title={words.missingNone} level={2} />;
	return (
		<Notice kind="warn" title={words.missing} level={2}>
			<p>{words.missingText}</p>
			<ul>
				{missing.map((content) => (
					<li>{words.contents[content]}</li>
				))}
			</ul>
		</Notice>
	);
}

/** What changes for people when a draft is published: against what holds on the day before its first. */
async function Compared({
	version,
	context: { db, language },
}: {
	readonly version: VersionDetails;
	readonly context: KeeperContext;
}) {
	if (version.state !== "draft") return null;
	const line = (await publicVersions(db, version.slug)).filter(({ unitId }) => unitId === version.unitId);
	const before = line.findLast(({ from }) => from < version.from);
	if (!before) return null;
	return (
		<Part id="so-sanh" title={keeperMessages[language].one.changesTitle}>
			<p>{changesText(before, version, language)}.</p>
		</Part>
	);
}

async function History({
	acts,
	context: { db, language },
}: {
	readonly acts: readonly VersionAct[];
	readonly context: KeeperContext;
}) {
	const words = keeperMessages[language].one;
	const names = await peopleNames(
		db,
		acts.flatMap(({ byPersonId }) => byPersonId ?? []),
	);
	return (
		<Part id="da-lam" title={words.history}>
			<Timeline
				events={acts.toReversed().map(({ action, at, byPersonId, reason }) => ({
					day: Temporal.Instant.from(at).toZonedDateTimeISO("Asia/Ho_Chi_Minh").toPlainDate(),
					what: [
						words.act(
							byPersonId === null ? words.system : (names.get(byPersonId) ?? byPersonId),
							words.actions[action],
						),
						...(reason === null ? [] : [reason]),
					].join(". "),
					state:
						action === "sent-back" || action === "withdrawn" || action === "dropped" ? "stopped" : "done",
				}))}
			/>
		</Part>
	);
}
