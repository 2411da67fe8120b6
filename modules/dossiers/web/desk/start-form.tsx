import type { BodyView } from "#modules/organisation/index.ts";
import type { RequestContext } from "#platform/http/route.ts";
import { Actions, Button } from "#platform/ui/index.ts";
import { receptionMessages } from "../../desk/reception-messages.ts";
import { receptionAddress } from "./addresses.ts";

interface Props {
	readonly desk: BodyView;
	/** the first box waits for keys, unless there is something to choose from */
	readonly waits: boolean;
	readonly asked: { readonly q: string; readonly sdt: string; readonly phieu?: string | undefined };
	readonly context: Pick<RequestContext, "language" | "to">;
}

/** Two boxes and Enter. It asks by address, so a line that drops loses nothing; the first box waits for keys and scanner. */
export function StartForm({ desk, asked, waits, context }: Props) {
	const { language, to } = context;
	const words = receptionMessages[language].start;
	return (
		<search>
			<form method="get" action={`${to(receptionAddress)}#lua-chon`}>
				<input type="hidden" name="ban" value={desk.id} />
				{asked.phieu ? <input type="hidden" name="phieu" value={asked.phieu} /> : null}
				<div class="field">
					<label for="o-q">{words.what}</label>
					<input
						class="box"
						type="search"
						id="o-q"
						name="q"
						value={asked.q}
						autocomplete="off"
						spellcheck={false}
						autofocus={waits}
					/>
				</div>
				<div class="field">
					<label for="o-sdt">{words.phone}</label>
					<p class="hint" id="o-sdt-h">
						{words.phoneHint}
					</p>
					<input
						class="box w8"
						type="tel"
						inputmode="tel"
						id="o-sdt"
						name="sdt"
						value={asked.sdt}
						autocomplete="off"
						aria-describedby="o-sdt-h"
					/>
				</div>
				<Actions>
					<Button>{words.find}</Button>
				</Actions>
			</form>
		</search>
	);
}
