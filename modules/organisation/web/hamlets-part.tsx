import type { Language } from "#platform/i18n/messages.ts";
import { type Column, DataTable, EmptyState, Part } from "#platform/ui/index.ts";
import { organisationMessages } from "../messages.ts";
import type { HamletView } from "../queries/hamlets.ts";
import { hamletMessages } from "./hamlet-messages.ts";

/** Hamlets of a commune as published: without the names of their heads. */
export function Hamlets({
	hamlets,
	language,
}: {
	readonly hamlets: readonly HamletView[];
	readonly language: Language;
}) {
	const words = hamletMessages[language].heads;
	const none = organisationMessages[language].hamlets;
	const columns: Column<HamletView>[] = [
		{ head: words.name, cell: (hamlet) => hamlet.fullName },
		{ head: words.posting, cell: (hamlet) => hamlet.postingPlaces.join("; ") },
	];
	return (
		<Part id="thon" title={none.title}>
			<DataTable
				caption={none.title}
				captionHidden
				columns={columns}
				rows={hamlets}
				empty={<EmptyState title={none.none}>{none.noneHelp}</EmptyState>}
			/>
		</Part>
	);
}
