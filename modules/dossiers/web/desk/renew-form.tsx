import type { RequestContext } from "#platform/http/route.ts";
import { Actions, Button, Details, Field, Form } from "#platform/ui/index.ts";
import { receiptMessages } from "../../desk/receipt-messages.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { dossierPage } from "./addresses.ts";

export const identities = ["known", "id-card", "vneid", "authorised"] as const;

interface Props {
	readonly dossier: StoredDossier;
	readonly context: Pick<RequestContext, "language" | "to" | "form">;
}

/** The old code dies with the new one, so the person is looked at first. */
export function RenewForm({ dossier, context: { language, to, form } }: Props) {
	const words = receiptMessages[language].renew;
	return (
		<Details summary={words.title} open={Object.keys(form.errors).length > 0}>
			<p>{words.why}</p>
			<Form form={form} action={to(dossierPage(dossier.id, "/giay-hen"))}>
				<Field
					type="radio"
					name="giay_to_tuy_than"
					label={words.identity}
					options={identities.map((value) => ({ value, label: words.identities[value] }))}
				/>
				<Actions>
					<Button kind="second">{words.button}</Button>
				</Actions>
			</Form>
		</Details>
	);
}
