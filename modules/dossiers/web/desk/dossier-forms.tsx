import { DownloadLinks, Links, Part } from "#platform/ui/index.ts";
import { dossierMessages } from "../../desk/dossier-messages.ts";
import { deskFormNames, deskForms } from "../../domain/desk/desk-forms.ts";
import { dossierPage } from "./addresses.ts";
import type { DossierProps } from "./dossier-props.ts";

/** Each form once the act that it belongs to was done. */
export function FormsPart({ view, context: { language, to } }: DossierProps) {
	const words = dossierMessages[language].forms;
	const { id } = view.dossier;
	const done = (action: string) => view.acts.some((act) => act.action === action);
	const names = deskFormNames.filter((name) => done(deskForms[name].action));
	return (
		<Part id="phieu" title={words.title}>
			<Links
				items={[
					...(done("receive") ? [{ address: to(dossierPage(id, "/giay-hen")), label: words.receipt }] : []),
					{ address: to(dossierPage(id, "/phieu-kiem-soat")), label: words.control },
					...(done("hand-over") ? [{ address: to(dossierPage(id, "/ban-giao")), label: words.slip }] : []),
				]}
			/>
			<DownloadLinks
				items={names.flatMap((name) =>
					(["pdf", "docx"] as const).map((format) => ({
						address: to(dossierPage(id, `/mau/${name}.${format}`)),
						label: words.names[name],
						kind: format.toUpperCase(),
					})),
				)}
			/>
		</Part>
	);
}
