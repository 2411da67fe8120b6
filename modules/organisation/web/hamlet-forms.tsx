import type { FormState } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/messages.ts";
import { Actions, Button, Field, Form } from "#platform/ui/index.ts";
import { hamletKindNames, hamletKinds } from "../domain/hamlet.ts";
import type { HamletView } from "../queries/hamlets.ts";
import { hamletMessages } from "./hamlet-messages.ts";

interface HamletFormProps {
	readonly form: FormState;
	readonly language: Language;
	readonly action: string;
	readonly today: string;
	/** the hamlet to be changed; a new one when absent */
	readonly hamlet?: HamletView;
	readonly headName?: string;
}

export function HamletForm({ form, language, action, today, hamlet, headName }: HamletFormProps) {
	const words = hamletMessages[language];
	return (
		<Form form={form} action={action} prefix="thon">
			{hamlet ? <input type="hidden" name="seen" value={String(hamlet.number)} /> : null}
			<Field
				type="select"
				name="kind"
				label={words.fields.kind}
				options={hamletKindNames.map((kind) => ({ value: kind, label: hamletKinds[kind][language] }))}
				{...(hamlet ? { value: hamlet.kind } : {})}
			/>
			<Field
				name="name"
				label={words.fields.name}
				hint={words.fields.nameHint}
				value={hamlet?.name ?? ""}
				maxlength={100}
				width={8}
			/>
			<Field
				name="head"
				label={words.fields.head}
				hint={words.fields.headHint}
				value={headName ?? ""}
				maxlength={100}
				width={8}
				optional
			/>
			<Field
				type="textarea"
				name="posting"
				label={words.fields.posting}
				hint={words.fields.postingHint}
				value={hamlet?.postingPlaces.join("\n") ?? ""}
				rows={3}
				maxlength={1000}
				optional
			/>
			<Field type="date" name="from" label={words.fields.from} value={today} />
			{hamlet ? <Field type="checkbox" name="ended" label={words.end} hint={words.endHint} /> : null}
			<Actions>
				<Button>{words.save}</Button>
			</Actions>
		</Form>
	);
}

export function ImportForm({
	form,
	language,
	action,
}: Pick<HamletFormProps, "form" | "language" | "action">) {
	const words = hamletMessages[language];
	return (
		<Form form={form} action={action} files prefix="tep">
			<Field type="file" name="file" label={words.file} accept=".xlsx,.ods,.csv" />
			<Actions>
				<Button kind="second">{words.importButton}</Button>
			</Actions>
		</Form>
	);
}
