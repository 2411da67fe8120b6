import { z } from "zod";
import { Field } from "#platform/ui/index.ts";
import { versionFormMessages } from "../../catalogue/form-messages.ts";
import { keptUnits } from "../../catalogue/policy.ts";
import { type KeeperContext, scopeNames } from "./keeper-frame.ts";

const country = "country";
/** A unit's id, or null for the whole country. */
export const scopeField = z.union([
	z.literal(country).transform(() => null),
	z.string().regex(/^[a-z0-9]+:\d+$/),
]);

/** For whom one writes: the own units, and the country for those who keep that. */
export async function ScopeField({
	context,
	value = null,
}: {
	readonly context: KeeperContext;
	readonly value?: string | null;
}) {
	const words = versionFormMessages[context.language];
	const units = keptUnits(context.actor);
	const name = await scopeNames(context, units);
	return (
		<Field
			type="select"
			name="pham_vi"
			label={words.scope}
			hint={words.scopeHint}
			value={(units.includes(value) ? value : units[0]) ?? country}
			options={units.map((id) => ({ value: id ?? country, label: name(id) }))}
			empty={false}
		/>
	);
}
