import type { Temporal } from "temporal-polyfill";
import type { Person } from "#platform/http/actor.ts";
import type { RequestContext } from "#platform/http/route.ts";
import { formatDay } from "#platform/i18n/index.ts";
import { Actions, Button, ButtonLink, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { type ReasonCode, reasonCodes } from "../../domain/letters/reasons.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { letterMessages } from "../../letters/letter-messages.ts";
import { letterWords } from "../../letters/messages.ts";
import { lettersAddress } from "./addresses.ts";

/** What stands in the boxes when the form is opened. */
export interface Proposed {
	readonly reasonCode: ReasonCode | null;
	readonly reason: string;
	readonly newDay: Temporal.PlainDate | null;
	readonly contactName: string | null;
	readonly contactPhone: string;
	readonly contactEmail: string | null;
	readonly signerName: string | null;
	readonly signerPost: string | null;
}

interface Props {
	readonly title: string;
	readonly lede: string;
	readonly dossier: StoredDossier;
	readonly procedure: string;
	readonly proposed: Proposed;
	readonly send: string;
	readonly back?: string | undefined;
	readonly version?: number | undefined;
	readonly context: RequestContext<Person>;
}

export function DraftForm(props: Props) {
	const { title, lede, dossier, procedure, send, back, version, context } = props;
	const { form, language, to } = context;
	const words = letterMessages[language].draft;
	return (
		<>
			<Head kicker={title} title={`${dossier.code}: ${procedure}`} lede={lede} />
			<Form form={form} action={to(send)} guarded>
				{version === undefined ? null : <input type="hidden" name="phien_ban" value={String(version)} />}
				<WhyAndWhen {...props} />
				<WhoAnswersAndSigns {...props} />
				<Actions>
					<Button>{words.button}</Button>
					<ButtonLink kind="link" address={to(back ?? lettersAddress)}>
						{words.back}
					</ButtonLink>
				</Actions>
			</Form>
		</>
	);
}

function WhyAndWhen({ proposed, context: { language } }: Props) {
	const words = letterMessages[language].draft;
	return (
		<Part id="ly-do" title={words.why}>
			<Field
				type="select"
				name="loai_ly_do"
				label={words.reasonCode}
				value={proposed.reasonCode ?? ""}
				options={reasonCodes.map((code) => ({ value: code, label: letterWords[language].reasons[code] }))}
			/>
			<Field
				type="textarea"
				name="ly_do"
				rows={3}
				maxlength={1000}
				label={words.reason}
				hint={words.reasonHint}
				value={proposed.reason}
			/>
			<Field
				type="number"
				name="so_ngay"
				width={2}
				keypad="numeric"
				label={words.days}
				hint={words.daysHint}
				optional
			/>
			<Field
				type="date"
				name="ngay_moi"
				label={words.day}
				hint={words.dayHint}
				value={proposed.newDay ? formatDay(proposed.newDay, "vi") : ""}
				optional
			/>
		</Part>
	);
}

function WhoAnswersAndSigns({ proposed, context: { language } }: Props) {
	const words = letterMessages[language].draft;
	return (
		<>
			<Part id="lien-he" title={words.contact}>
				<Field
					type="tel"
					name="dien_thoai"
					label={words.phone}
					value={proposed.contactPhone}
					maxlength={40}
				/>
				<Field
					name="nguoi_lien_he"
					width={8}
					label={words.name}
					value={proposed.contactName ?? ""}
					maxlength={120}
					optional
				/>
				<Field
					type="email"
					name="thu_dien_tu"
					width={8}
					label={words.email}
					value={proposed.contactEmail ?? ""}
					optional
				/>
			</Part>
			<Part id="nguoi-ky" title={words.signer}>
				<Field
					name="nguoi_ky"
					width={8}
					label={words.signerName}
					value={proposed.signerName ?? ""}
					maxlength={120}
					optional
				/>
				<Field
					name="chuc_vu"
					label={words.signerPost}
					hint={words.signerPostHint}
					value={proposed.signerPost ?? ""}
					maxlength={200}
					optional
				/>
			</Part>
		</>
	);
}
