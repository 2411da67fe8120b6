import type { RequestContext } from "#platform/http/route.ts";
import { Links } from "#platform/ui/index.ts";
import { letterWords } from "../../letters/messages.ts";
import { countsAddress, explanationsAddress, lettersAddress, registerAddress } from "./addresses.ts";

const rooms = [
	["list", lettersAddress],
	["register", registerAddress],
	["explanations", explanationsAddress],
	["counts", countsAddress],
] as const;

/** From one list of this room to the others. */
export function LetterLinks({
	context: { language, to },
	current,
}: {
	readonly context: Pick<RequestContext, "language" | "to">;
	readonly current: (typeof rooms)[number][0];
}) {
	const words = letterWords[language].links;
	return (
		<Links
			label={letterWords[language].title}
			items={rooms.map(([name, address]) => ({
				address: to(address),
				label: words[name],
				current: name === current,
			}))}
		/>
	);
}
