import type { Person } from "#platform/http/actor.ts";
import type { RequestContext } from "#platform/http/route.ts";
import { formatDay } from "#platform/i18n/index.ts";
import { Actions, Button, Field, Form, Notice, Part } from "#platform/ui/index.ts";
import { meritStanding } from "../../domain/merit-verdict.ts";
import { answersMerit, decidesMerit, type MeritPlaces, withdrawsMerit } from "../../merit/policy.ts";
import { proposalMessages } from "../../merit/proposal-messages.ts";
import type { StoredMerit } from "../../store/merit/proposal.ts";

interface FormsProps {
	readonly context: Pick<RequestContext<Person>, "actor" | "language" | "today" | "form">;
	readonly merit: StoredMerit;
	readonly places: MeritPlaces;
	readonly send: string;
}

/** What this person can do with it now. */
export function MeritForms(props: FormsProps) {
	const { merit, places, context } = props;
	const { actor } = context;
	if (merit.outcome !== null) return null;
	return (
		<>
			{merit.statement === null && answersMerit(actor, places, merit) ? <AnswerForm {...props} /> : null}
			{decidesMerit(actor, places, merit) ? <DecideForm {...props} /> : null}
			{withdrawsMerit(actor, places, merit) ? <WithdrawForm {...props} /> : null}
		</>
	);
}

function AnswerForm({ context: { form, language }, send }: FormsProps) {
	const words = proposalMessages[language].answer;
	return (
		<Part id="y-kien" title={words.title}>
			<Form form={form} action={send} prefix="y-kien" guarded>
				<Field
					name="y_kien"
					type="textarea"
					rows={5}
					maxlength={4000}
					label={words.label}
					hint={words.hint}
				/>
				<Actions>
					<Button name="lam" value="y-kien">
						{words.send}
					</Button>
				</Actions>
			</Form>
		</Part>
	);
}

function DecideForm({ context: { form, language, today }, merit, send }: FormsProps) {
	const words = proposalMessages[language].decide;
	const heard = meritStanding(merit, today) !== "being-heard";
	return (
		<Part id="quyet-dinh" title={words.title}>
			{heard || !merit.hearUntil ? null : (
				<Notice title={words.hearing(formatDay(merit.hearUntil, language))} />
			)}
			<Form form={form} action={send} prefix="quyet-dinh">
				<Field
					name="ket_qua"
					type="radio"
					label={words.label}
					options={[
						...(heard ? [{ value: "approved", label: words.approved, hint: words.approvedHint }] : []),
						{ value: "refused", label: words.refused, hint: words.refusedHint },
					]}
				/>
				<Field name="so_quyet_dinh" label={words.paper} hint={words.paperHint} maxlength={200} optional />
				<Field name="ly_do" type="textarea" rows={3} maxlength={2000} label={words.reason} optional />
				<Actions>
					<Button name="lam" value="quyet-dinh">
						{words.send}
					</Button>
				</Actions>
			</Form>
		</Part>
	);
}

function WithdrawForm({ context: { form, language }, send }: FormsProps) {
	const words = proposalMessages[language].withdraw;
	return (
		<Part id="rut" title={words.title}>
			<Form form={form} action={send} prefix="rut">
				<Field name="ly_do" type="textarea" rows={2} maxlength={2000} label={words.reason} />
				<Actions>
					<Button kind="second" name="lam" value="rut">
						{words.send}
					</Button>
				</Actions>
			</Form>
		</Part>
	);
}
