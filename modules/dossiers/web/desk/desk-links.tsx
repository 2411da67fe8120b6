import type { BodyView } from "#modules/organisation/index.ts";
import { Links } from "#platform/ui/index.ts";

interface Props {
	readonly desks: readonly BodyView[];
	readonly own: BodyView;
	readonly label: string;
	readonly address: (bodyId: string) => string;
}

/** Who works at several desks changes between them; who works at one sees nothing of it. */
export function DeskLinks({ desks, own, label, address }: Props) {
	if (desks.length < 2) return null;
	return (
		<Links
			label={label}
			items={desks.map(({ id, fullName }) => ({
				address: address(id),
				label: id === own.id ? <b>{fullName}</b> : fullName,
				current: id === own.id,
			}))}
		/>
	);
}
