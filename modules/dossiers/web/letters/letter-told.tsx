import type { Person } from "#platform/http/actor.ts";
import type { RequestContext } from "#platform/http/route.ts";
import { formatCount, formatMoment, type Language } from "#platform/i18n/index.ts";
import {
	Actions,
	Button,
	DataTable,
	Details,
	EmptyState,
	Field,
	Form,
	Part,
	StateMark,
	type WorkState,
} from "#platform/ui/index.ts";
import { handChannels, noWayOut, type SendingState, toldBy } from "../../domain/letters/sending.ts";
import { letterMessages } from "../../letters/letter-messages.ts";
import { letterWords } from "../../letters/messages.ts";
import type { Sending } from "../../store/letters/sending.ts";
import { letterAddress } from "./addresses.ts";
import type { LetterShown } from "./letter-next.tsx";

const shapes: Readonly<Record<SendingState, WorkState>> = {
	queued: "waiting",
	sent: "done",
	kept: "done",
	failed: "late-still",
	done: "done",
	"not-reached": "returned",
};

/** Each way in which the person was told, or was tried to be, and the form for what people do by hand. */
export function LetterTold({
	shown: { letter, sendings },
	context: { form, language, to },
}: {
	readonly shown: LetterShown;
	readonly context: RequestContext<Person>;
}) {
	const words = letterMessages[language].told;
	const { channels } = letterWords[language];
	return (
		<Part id="da-bao" title={words.title} sub={words.privacy}>
			<SendingTable sendings={sendings} language={language} />
			<Details summary={words.record} open={toldBy(sendings) === "by-hand"}>
				<Form form={form} action={to(letterAddress(letter.id, "/bao"))}>
					<Field
						type="select"
						name="cach"
						label={words.way}
						options={handChannels.map((channel) => ({ value: channel, label: channels[channel] }))}
					/>
					<Field
						type="radio"
						name="ket_qua"
						label={words.reached}
						value="duoc"
						options={[
							{ value: "duoc", label: words.reachedYes },
							{ value: "khong", label: words.reachedNo },
						]}
					/>
					<Field name="ghi_chu" label={words.note} hint={words.noteHint} maxlength={500} optional />
					<Actions>
						<Button kind="second">{words.button}</Button>
					</Actions>
				</Form>
			</Details>
			<Form form={form} action={to(letterAddress(letter.id, "/gui-lai"))}>
				<Actions>
					<Button kind="second" small>
						{words.again}
					</Button>
				</Actions>
			</Form>
		</Part>
	);
}

function SendingTable({
	sendings,
	language,
}: {
	readonly sendings: readonly Sending[];
	readonly language: Language;
}) {
	const words = letterMessages[language].told;
	const { channels, sent } = letterWords[language];
	return (
		<DataTable
			caption={words.title}
			captionHidden
			rows={sendings}
			columns={[
				{ head: words.heads.way, namesRow: true, cell: ({ channel }) => channels[channel] },
				{ head: words.heads.when, cell: ({ endedAt, at }) => formatMoment(endedAt ?? at, language) },
				{ head: words.heads.to, cell: ({ toMasked }) => toMasked },
				{
					head: words.heads.result,
					cell: ({ state, attempts }) => (
						<StateMark state={shapes[state]}>
							{sent[state]}
							{attempts > 0 ? `, ${words.tries(formatCount(attempts, language))}` : ""}
						</StateMark>
					),
				},
				{
					head: words.heads.note,
					cell: ({ note, error, text }) => (
						<>
							{[note, error === noWayOut ? words.noWayOut : error].filter(Boolean).join("; ")}
							{text === null ? null : (
								<Details summary={words.text} inline>
									<p lang="vi">{text}</p>
								</Details>
							)}
						</>
					),
				},
			]}
			empty={<EmptyState title={words.none}>{words.noneHelp}</EmptyState>}
		/>
	);
}
