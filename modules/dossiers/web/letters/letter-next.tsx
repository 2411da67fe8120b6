import type { OneStopForm } from "@guong/admin-docs";
import type { WorkingCalendar } from "@guong/working-calendar";
import type { Person } from "#platform/http/actor.ts";
import type { RequestContext } from "#platform/http/route.ts";
import { formatCount, formatDay } from "#platform/i18n/index.ts";
import type { Series } from "#platform/series/find-series.ts";
import { Actions, Button, ConfirmAction, Field, Form, Part } from "#platform/ui/index.ts";
import type { LetterFacts } from "../../domain/letters/letter-paper.ts";
import { proposedSymbol, seriesForLetter } from "../../domain/letters/letter-series.ts";
import { maskedAddress, maskedNumber, mobileNumber } from "../../domain/letters/sending.ts";
import type { LetterStanding } from "../../domain/letters/standing.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { letterMessages } from "../../letters/letter-messages.ts";
import { letterWords } from "../../letters/messages.ts";
import type { Addressee } from "../../store/letters/applicant.ts";
import type { StoredLetter } from "../../store/letters/letter.ts";
import type { Sending } from "../../store/letters/sending.ts";
import { letterAddress, lettersAddress } from "./addresses.ts";

/** All that the page of a letter shows. */
export interface LetterShown {
	readonly letter: StoredLetter;
	readonly dossier: StoredDossier;
	readonly facts: LetterFacts;
	/** null: none was in force on its day */
	readonly form: OneStopForm | null;
	readonly standing: LetterStanding | null;
	readonly sendings: readonly Sending[];
	readonly addressee: Addressee | null;
	readonly names: ReadonlyMap<string, string>;
	/** of the years of both dates */
	readonly calendar: WorkingCalendar;
	/** series of the body that writes */
	readonly series: readonly Series[];
}

interface Props {
	readonly shown: LetterShown;
	readonly context: RequestContext<Person>;
}

/** The form of whoever's turn it is. */
export function NextStep({ step, ...props }: Props & { readonly step: "sign" | "number" | "issue" }) {
	if (step === "sign") return <SignForm {...props} />;
	return step === "number" ? <NumberForm {...props} /> : <IssueForm {...props} />;
}

const Version = ({ letter }: Pick<LetterShown, "letter">) => (
	<input type="hidden" name="phien_ban" value={String(letter.version)} />
);

function SignForm({ shown: { letter }, context: { form, language, to } }: Props) {
	const words = letterMessages[language];
	return (
		<Part id="ky" title={words.sign.title} sub={words.sign.sub}>
			<Form form={form} action={to(letterAddress(letter.id, "/ky"))} files>
				<Version letter={letter} />
				<Field
					type="radio"
					name="cach"
					label={words.sign.how}
					value="paper"
					options={(["digital", "paper"] as const).map((how) => ({
						value: how,
						label: words.sign.hows[how],
					}))}
				/>
				<Field
					name="nguoi_ky"
					width={8}
					label={words.draft.signerName}
					value={letter.signerName ?? ""}
					maxlength={120}
				/>
				<Field
					name="chuc_vu"
					label={words.draft.signerPost}
					hint={words.draft.signerPostHint}
					value={letter.signerPost ?? ""}
					maxlength={200}
				/>
				<Field
					type="file"
					name="tep"
					label={words.sign.file}
					hint={words.sign.fileHint}
					accept=".pdf,.jpg,.jpeg,.png"
				/>
				<Actions>
					<Button>{words.sign.button}</Button>
				</Actions>
			</Form>
		</Part>
	);
}

function NumberForm({ shown: { letter, facts, form: paper, series: all }, context }: Props) {
	const { form, language, to, today } = context;
	const words = letterMessages[language].number;
	const series = paper && seriesForLetter(all, paper, today.year);
	const sub = series ? words.series(formatCount(series.next, language)) : words.register;
	return (
		<Part id="so" title={words.title} sub={sub}>
			<Form form={form} action={to(letterAddress(letter.id, "/so"))}>
				<Version letter={letter} />
				<Field
					type="number"
					name="so"
					width={2}
					keypad="numeric"
					label={words.number}
					optional={series !== undefined && series !== null}
				/>
				<Field
					name="ky_hieu"
					width={4}
					label={words.symbol}
					value={paper ? proposedSymbol(paper, facts.issuer.sign) : ""}
					maxlength={40}
				/>
				<Field type="date" name="ngay" label={words.day} value={formatDay(today, "vi")} />
				<Actions>
					<Button>{words.button}</Button>
				</Actions>
			</Form>
		</Part>
	);
}

function IssueForm({ shown: { letter, standing, addressee }, context: { form, language, to } }: Props) {
	const words = letterMessages[language].issue;
	const { channels } = letterWords[language];
	const number = mobileNumber(addressee?.phone ?? null);
	const ways = [
		...(addressee?.email ? [`${channels.mail} (${maskedAddress(addressee.email)})`] : []),
		...(number === null ? [] : [`${channels.sms} (${maskedNumber(number)})`]),
	];
	return (
		<ConfirmAction
			form={{
				...form,
				hidden: (
					<>
						{form.hidden}
						<Version letter={letter} />
					</>
				),
			}}
			action={to(letterAddress(letter.id, "/phat-hanh"))}
			title={words.title}
			consequences={[
				words.moves(formatDay(letter.newDueOn, language)),
				ways.length > 0 ? words.sends(ways.join(", ")) : words.noWay,
				words.once,
				...(standing !== null && standing !== "in-time" ? [words.late] : []),
			]}
			confirm={words.button}
			goBack={{ label: words.back, address: to(lettersAddress) }}
		/>
	);
}
