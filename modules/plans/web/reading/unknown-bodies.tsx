import type { FormState } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { type Option, Part } from "#platform/ui/index.ts";
import { readingMessages } from "../../reading/messages.ts";

interface Props {
	readonly names: readonly string[];
	readonly options: readonly Option[];
	readonly form: FormState;
	readonly language: Language;
}

/** each list holds the bodies of the unit and the committees below: more lists make the page heavy */
const mostAsked = 20;

/** A name that nobody answers to, or several do, is settled once for all tasks that have it. */
export function UnknownBodies({ names, options, form, language }: Props) {
	const words = readingMessages[language].bodies;
	if (names.length === 0) return null;
	const typed = [form.values.la ?? []].flat();
	return (
		<Part id="co-quan" title={words.title(names.length)} sub={words.help}>
			{names.slice(0, mostAsked).map((name, index) => (
				<div class="field">
					<label for={`la-${index + 1}`} lang="vi">
						{name}
					</label>
					<input type="hidden" name="ten" value={name} />
					<select id={`la-${index + 1}`} name="la">
						<option value="">{words.keep}</option>
						{options.map(({ value, label }) => (
							<option value={value} selected={value === typed[index]}>
								{label}
							</option>
						))}
					</select>
				</div>
			))}
			{names.length > mostAsked ? <p>{words.more(names.length - mostAsked)}</p> : null}
		</Part>
	);
}
