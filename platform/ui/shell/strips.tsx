import { formatDay, formatDayWithWeekday } from "#platform/i18n/index.ts";
import { useFace } from "../face.tsx";
import type { ShellContext, ShellPerson } from "./shell-context.ts";

/** For whom one acts, and today's date; a set clock is said here too. */
export function PersonStrip({
	shell,
	person,
}: {
	readonly shell: ShellContext;
	readonly person: ShellPerson;
}) {
	const { words, to, language, island } = useFace();
	const script = island("forget-drafts");
	return (
		<aside class="strip" aria-label={words.account}>
			<div class="wrap">
				<p>
					{person.account ? <a href={to(person.account)}>{person.name}</a> : person.name}
					<span>{person.post}</span>
				</p>
				<div>
					<p>{words.today(formatDayWithWeekday(shell.today, language))}</p>
					<form method="post" action={to(person.signOut.address)} data-sign-out="">
						{person.signOut.hidden}
						<button type="submit" class="link">
							{words.signOut}
						</button>
					</form>
				</div>
			</div>
			{script ? <script type="module" src={script} /> : null}
		</aside>
	);
}

/** On every page, print and picture that holds invented data, and whenever the clock is not the real one. */
export function Banners({
	shell,
	illustrative,
}: {
	readonly shell: ShellContext;
	readonly illustrative: boolean;
}) {
	const { words, language } = useFace();
	const sentences = [
		...(illustrative ? [words.illustrativeBanner] : []),
		...(shell.clockSet ? [words.clockSet(formatDay(shell.today, language))] : []),
	];
	if (sentences.length === 0) return null;
	return (
		<aside class="banner" aria-label={words.bannerLabel}>
			<div class="wrap">
				<p>
					<span>
						{illustrative ? (
							<>
								<b>{words.illustrative}.</b>{" "}
							</>
						) : null}
						{sentences.join(" ")}
					</span>
				</p>
			</div>
		</aside>
	);
}
