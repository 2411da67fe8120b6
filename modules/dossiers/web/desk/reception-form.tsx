import type { BodyView } from "#modules/organisation/index.ts";
import type { FormState } from "#platform/http/route.ts";
import { formatCount, formatDay, type Language } from "#platform/i18n/index.ts";
import { Actions, Button, Details, Field, Form, Part } from "#platform/ui/index.ts";
import { receptionMessages } from "../../desk/reception-messages.ts";
import type { ProcedureDocument, VersionDetails } from "../../domain/catalogue/version.ts";
import type { FiledBefore, KnownApplicant, PaperBefore } from "../../queries/desk/filed-before.ts";

export interface ReceptionForm {
	readonly desk: BodyView;
	readonly version: VersionDetails;
	readonly handling: readonly BodyView[];
	/** who filed with this phone before; null: no phone yet */
	readonly known: readonly KnownApplicant[] | null;
	/** who fills the boxes */
	readonly person: KnownApplicant | null;
	readonly papersBefore: ReadonlyMap<string, PaperBefore>;
	readonly phone: string;
	readonly ticketId: string | null;
	readonly action: string;
}

interface Props {
	readonly view: ReceptionForm;
	readonly form: FormState;
	readonly language: Language;
}

/**
 * Papers, person, one button right after the last box. Enter in a box looks for the person and keeps what was typed: only the button
 * receives, so that a scanner's Enter never does.
 */
export function ReceptionFields({ view, form, language }: Props) {
	const words = receptionMessages[language].form;
	const { desk, version, ticketId } = view;
	return (
		<Form form={form} action={view.action} guarded>
			<input type="hidden" name="ban" value={desk.id} />
			<input type="hidden" name="versionId" value={version.id} />
			{ticketId ? <input type="hidden" name="phieu" value={ticketId} /> : null}
			<div class="two">
				<div>
					<Part id="giay-to" title={words.papers}>
						<PaperFields view={view} form={form} language={language} />
					</Part>
				</div>
				<div>
					<Part id="nguoi-nop" title={words.person}>
						<PersonFields view={view} form={form} language={language} />
						<Actions>
							<ReceiveButton ready={view.person !== null && Object.keys(form.errors).length === 0}>
								{words.receive}
							</ReceiveButton>
						</Actions>
						<p class="source">{words.receiveNote}</p>
					</Part>
				</div>
			</div>
			<MoreFields view={view} form={form} language={language} />
			<LackingFields form={form} language={language} />
		</Form>
	);
}

/** When everything is filled in already, Enter is all that is left. */
function ReceiveButton({ ready, children }: { readonly ready: boolean; readonly children: string }) {
	return (
		<button type="submit" class="btn" name="viec" value="nhan" autofocus={ready}>
			{children}
		</button>
	);
}

function PersonFields({ view, form, language }: Props) {
	const words = receptionMessages[language].form;
	const { person, known, phone } = view;
	return (
		<>
			<Field
				type="tel"
				name="sdt"
				label={words.phone}
				value={phone}
				autocomplete="off"
				maxlength={20}
				optional
			/>
			<div class="field">
				<Button kind="second" small name="viec" value="tim" unchecked>
					{words.find}
				</Button>
				<KnownNote known={known} person={person} language={language} />
			</div>
			<Field
				name="applicantName"
				label={words.name}
				value={person?.name ?? ""}
				autocomplete="off"
				maxlength={200}
			/>
			<Field
				name="dia_chi"
				label={words.address}
				value={person?.address ?? ""}
				autocomplete="off"
				maxlength={300}
				optional
			/>
			<Field
				type="select"
				name="handlingBodyId"
				label={words.handling}
				options={view.handling.map(({ id, fullName }) => ({ value: id, label: fullName }))}
				value={view.handling[0]?.id ?? ""}
				empty={false}
			/>
			{form.errors["versionId"] ? <p class="error">{form.errors["versionId"].join(" ")}</p> : null}
		</>
	);
}

interface NoteProps {
	readonly known: readonly KnownApplicant[] | null;
	readonly person: KnownApplicant | null;
	readonly language: Language;
}

function KnownNote({ known, person, language }: NoteProps) {
	const words = receptionMessages[language].form;
	const count = (of: KnownApplicant) => formatCount(of.dossiers.length, language);
	const last = (filed: FiledBefore) =>
		words.last(filed.code, filed.procedure ?? "", formatDay(filed.filedOn, language));
	if (known === null) return null;
	if (known.length === 0) return <p class="hint">{words.newPerson}</p>;
	if (person)
		return (
			<Details summary={words.known(person.name, count(person))} inline>
				<ul>
					{person.dossiers.slice(0, 5).map((filed) => (
						<li>{last(filed)}</li>
					))}
				</ul>
			</Details>
		);
	return (
		<>
			<p class="hint">{words.several}</p>
			<Actions>
				{known.map((one) => (
					<Button kind="second" small name="dien" value={one.dossierId} unchecked>
						{words.use(one.name)}
					</Button>
				))}
			</Actions>
		</>
	);
}

function PaperFields({ view, form, language }: Props) {
	const words = receptionMessages[language].form;
	const { documents } = view.version;
	if (documents.length === 0) return <p>{words.none}</p>;
	// what was sent without a tick has no value at all; only a form that was never sent begins with ticks
	const sent = form.values["versionId"] !== undefined && form.values["sdt"] !== undefined;
	const typed = form.values["giay_to"];
	const ticked =
		typed === undefined && !sent
			? documents.flatMap(({ required }, index) => (required ? [String(index + 1)] : []))
			: [typed ?? []].flat();
	const errors = form.errors["giay_to"] ?? [];
	return (
		<fieldset class={errors.length > 0 ? "field wrong" : "field"} id="o-giay_to" tabindex={-1}>
			<legend>{words.papersLegend}</legend>
			<p class="hint">{words.papersHint}</p>
			{errors.map((sentence) => (
				<p class="error">{sentence}</p>
			))}
			{documents.map((paper, index) => (
				<div class="choice">
					<input
						type="checkbox"
						id={`giay-to-${index + 1}`}
						name="giay_to"
						value={String(index + 1)}
						checked={ticked.includes(String(index + 1))}
					/>
					<label for={`giay-to-${index + 1}`}>
						{paper.name}
						<small>{aboutPaper(paper, view.papersBefore.get(paper.name), language)}</small>
					</label>
				</div>
			))}
		</fieldset>
	);
}

function aboutPaper(paper: ProcedureDocument, before: PaperBefore | undefined, language: Language): string {
	const words = receptionMessages[language].form;
	return [
		words.copies(formatCount(paper.copies, language), paper.original),
		...(paper.required ? [] : [words.onlyIf]),
		...[paper.form, paper.note].flatMap((each) => each ?? []),
		...(before ? [words.before(formatDay(before.addedOn, language), before.code)] : []),
	].join("; ");
}

function MoreFields({ view, form, language }: Props) {
	const words = receptionMessages[language].form;
	const names = ["loai", "nop_thay", "email", "cach_nop", "le_phi"];
	return (
		<Details summary={words.more} open={names.some((name) => form.errors[name] !== undefined)}>
			<Field
				type="radio"
				name="loai"
				label={words.kind}
				value={view.person?.kind ?? "person"}
				options={(["person", "organisation"] as const).map((value) => ({ value, label: words.kinds[value] }))}
			/>
			<Field name="nop_thay" label={words.represented} autocomplete="off" maxlength={200} optional />
			<Field
				type="email"
				name="email"
				label={words.email}
				value={view.person?.email ?? ""}
				autocomplete="off"
				maxlength={200}
				optional
			/>
			<Field
				type="radio"
				name="cach_nop"
				label={words.channel}
				value="desk"
				options={(["desk", "post", "portal"] as const).map((value) => ({
					value,
					label: words.channels[value],
				}))}
			/>
			<Field type="checkbox" name="nop_ho" label={words.proxy} optional />
			<Field type="checkbox" name="buu_dien" label={words.wantsPost} optional />
			<Field
				type="number"
				name="le_phi"
				label={words.fee}
				hint={words.feeHint}
				value={feeOf(view.version, language)}
				optional
			/>
		</Details>
	);
}

/** Known only where every fee is a fixed amount. */
function feeOf({ fees }: VersionDetails, language: Language): string {
	if (fees.some(({ amount }) => amount === null)) return "";
	return formatCount(
		fees.reduce((sum, { amount }) => sum + Number(amount), 0),
		language,
	);
}

function LackingFields({ form, language }: Pick<Props, "form" | "language">) {
	const words = receptionMessages[language].form;
	const names = ["can_bo_sung", "reason", "ly_do", "giay_to"];
	return (
		<Details summary={words.lacking} open={names.some((name) => form.errors[name] !== undefined)}>
			<Field
				type="textarea"
				name="can_bo_sung"
				label={words.alsoWanted}
				hint={words.alsoWantedHint}
				rows={3}
				maxlength={4000}
				optional
			/>
			<Field
				type="textarea"
				name="ly_do"
				label={words.reason}
				hint={words.reasonHint}
				rows={3}
				maxlength={2000}
				optional
			/>
			<Actions>
				<Button kind="second" name="viec" value="bo-sung">
					{words.ask}
				</Button>
				<Button kind="danger" name="viec" value="tu-choi">
					{words.refuse}
				</Button>
			</Actions>
		</Details>
	);
}
