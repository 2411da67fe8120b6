import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { bodyNames } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatCount, type Language } from "#platform/i18n/index.ts";
import { EmptyState, Head, Links, Part } from "#platform/ui/index.ts";
import { meritGroups } from "../../domain/merit.ts";
import { meritPeriod } from "../../domain/merit-verdict.ts";
import { meritMessages } from "../../merit/messages.ts";
import { proposesMerit, readsMeritRecord } from "../../merit/policy.ts";
import { type BodyPlace, workReaders } from "../../policy.ts";
import { meritGivers } from "../../queries/merit/merit-givers.ts";
import { meritRecord } from "../../queries/merit/merit-record.ts";
import { bodyPlaces } from "../../queries/places.ts";
import { meritsAround } from "../../store/merit/proposal.ts";
import { currentLabel } from "../follow/current-label.tsx";
import { daysOf, meritAddress, recordQuery } from "./merit-addresses.ts";
import { proposalsTable } from "./proposals-table.tsx";
import { GroupTable } from "./record-table.tsx";

const most = 100;

/** The record of the bodies to which one's own gave tasks, and the proposals about and before one's own. */
export const showMerit = page({
	address: meritAddress,
	who: workReaders,
	query: z.object({
		giao: z.string().max(200).optional().catch(undefined),
		nam: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
	}),
	show: async ({ query }, context) => {
		const { db, actor, today, language, to } = context;
		const words = meritMessages[language];
		const givers = await readableGivers(db, actor, today);
		const giver = givers.find(({ bodyId }) => bodyId === query.giao) ?? givers[0];
		const year = query.nam ?? today.year;
		const own = actor.posts.flatMap(({ bodyId, role }) => (bodyId && role !== "supervisor" ? [bodyId] : []));
		const around = { givers: givers.map(({ bodyId }) => bodyId), bodies: own, personId: actor.personId };
		const merits = await meritsAround(db, around, most);
		const names = await bodyNames(db, around.givers, today);
		const record = giver ? await recordPart({ ...context, giver, year, names }) : null;
		return {
			title: words.title,
			section: "/ban-lam-viec",
			noindex: true,
			illustrative: merits.some(({ illustrative }) => illustrative),
			body: (
				<>
					<Head title={words.title} lede={words.lede}>
						{giver ? <Choices {...{ givers, giver, year, names, language, to, today }} /> : null}
					</Head>
					<Part id="de-nghi" title={words.proposals.title}>
						{merits.length === 0 ? (
							<EmptyState title={words.proposals.none}>{words.proposals.noneNext}</EmptyState>
						) : (
							await proposalsTable(context, merits)
						)}
					</Part>
					{record ?? <p>{words.record.noGiver}</p>}
				</>
			),
		};
	},
});

async function readableGivers(
	db: ReadDb,
	actor: Parameters<typeof meritGivers>[1] & Parameters<typeof readsMeritRecord>[0],
	today: Temporal.PlainDate,
): Promise<readonly BodyPlace[]> {
	const places = await bodyPlaces(db, await meritGivers(db, actor), today);
	return [...places.values()].filter((place) => readsMeritRecord(actor, place));
}

interface ChoicesProps {
	readonly givers: readonly BodyPlace[];
	readonly giver: BodyPlace;
	readonly year: number;
	readonly names: ReadonlyMap<string, string>;
	readonly language: Language;
	readonly to: (address: string) => string;
	readonly today: Temporal.PlainDate;
}

function Choices({ givers, giver, year, names, language, to, today }: ChoicesProps) {
	const words = meritMessages[language];
	return (
		<>
			{givers.length > 1 ? (
				<Links
					label={words.givers}
					items={givers.map(({ bodyId }) => ({
						address: to(`${meritAddress}?${recordQuery(bodyId, year)}`),
						...currentLabel(names.get(bodyId) ?? bodyId, bodyId === giver.bodyId),
					}))}
				/>
			) : null}
			<Links
				label={words.years}
				items={[0, 1, 2, 3].map((back) => ({
					address: to(`${meritAddress}?${recordQuery(giver.bodyId, today.year - back)}`),
					...currentLabel(String(today.year - back), today.year - back === year),
				}))}
			/>
		</>
	);
}

type Asked = RequestContext & { readonly db: ReadDb } & Pick<ChoicesProps, "giver" | "year" | "names">;

async function recordPart({ db, actor, today, language, to, giver, year, names }: Asked) {
	const words = meritMessages[language].record;
	const period = meritPeriod(year, today);
	const records = period ? await meritRecord(db, giver.bodyId, period, today) : [];
	const still = records.filter(({ now }) => now.stillLate > 0).length;
	const count = (number: number) => formatCount(number, language);
	const bodies = await bodyNames(
		db,
		records.map(({ bodyId }) => bodyId),
		today,
	);
	const address = (bodyId: string) =>
		to(`${meritAddress}/lap?${recordQuery(giver.bodyId, year)}&co_quan=${encodeURIComponent(bodyId)}`);
	return (
		<Part
			id="ho-so"
			title={words.title(names.get(giver.bodyId) ?? giver.bodyId, year)}
			sub={period ? words.sub(...daysOf(period, language)) : undefined}
			note={
				<>
					<h3>{words.how}</h3>
					{words.howText.map((text) => (
						<p>{text}</p>
					))}
				</>
			}
		>
			{records.length === 0 ? (
				<EmptyState title={words.none}>{words.noneNext}</EmptyState>
			) : (
				<p>{words.finding(count(records.length), count(still))}</p>
			)}
			{meritGroups(records).map((group) => (
				<GroupTable
					{...{ group, language }}
					names={bodies}
					address={proposesMerit(actor, giver) ? address : null}
				/>
			))}
		</Part>
	);
}

export const meritDesk = {
	label: { vi: meritMessages.vi.title, en: meritMessages.en.title },
	about: { vi: meritMessages.vi.deskAbout, en: meritMessages.en.deskAbout },
	address: meritAddress,
	allows: workReaders.allows,
};
