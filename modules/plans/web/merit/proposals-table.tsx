import type { Temporal } from "temporal-polyfill";
import { bodyNames } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { DataTable, StateMark, type WorkState } from "#platform/ui/index.ts";
import { type MeritStanding, meritStanding } from "../../domain/merit-verdict.ts";
import { meritMessages } from "../../merit/messages.ts";
import type { StoredMerit } from "../../store/merit/proposal.ts";
import { daysOf, meritPage } from "./merit-addresses.ts";
import { keptText } from "./record-table.tsx";

const shapes: Readonly<Record<MeritStanding, WorkState>> = {
	"being-heard": "on-track",
	"to-decide": "waiting",
	approved: "done",
	refused: "stopped",
	withdrawn: "stopped",
};

export function MeritState({
	merit,
	language,
	today,
}: {
	readonly merit: StoredMerit;
	readonly language: Language;
	readonly today: Temporal.PlainDate;
}) {
	const words = meritMessages[language];
	const standing = meritStanding(merit, today);
	return (
		<span>
			<StateMark state={shapes[standing]}>{words.standings[standing]}</StateMark>
			{standing === "being-heard" && merit.hearUntil ? (
				<small> {words.proposals.hearUntil(formatDay(merit.hearUntil, language))}</small>
			) : null}
		</span>
	);
}

interface Context {
	readonly db: ReadDb;
	readonly language: Language;
	readonly today: Temporal.PlainDate;
	readonly to: (address: string) => string;
}

/** Proposals with the record they rest on, open ones first. */
export async function proposalsTable({ db, language, today, to }: Context, merits: readonly StoredMerit[]) {
	const words = meritMessages[language];
	const names = await bodyNames(
		db,
		merits.map(({ bodyId }) => bodyId),
		today,
	);
	const about = ({ bodyId, period }: StoredMerit) =>
		words.proposals.about(names.get(bodyId) ?? bodyId, ...daysOf(period, language));
	return (
		<DataTable
			caption={words.proposals.title}
			captionHidden
			rows={merits}
			columns={[
				{
					head: words.proposals.heads.what,
					cell: (merit: StoredMerit) => (
						<span>
							<a href={to(meritPage(merit.id))}>{words.kinds[merit.kind]}</a>
							<br />
							{about(merit)}
						</span>
					),
				},
				{ head: words.proposals.heads.record, cell: ({ kept }) => keptText(kept, language) },
				{
					head: words.proposals.heads.state,
					cell: (merit) => <MeritState {...{ merit, language, today }} />,
				},
			]}
		/>
	);
}
