import { useFace } from "../face.tsx";
import type { ShellContext } from "./shell-context.ts";

export function Foot({ shell }: { readonly shell: ShellContext }) {
	const { words, to } = useFace();
	return (
		<footer class="foot">
			<div class="wrap">
				{shell.foot.length > 0 ? (
					<nav aria-label={words.footNavigation}>
						<ul>
							{shell.foot.map((link) => (
								<li>
									<a href={to(link.address)}>{link.label}</a>
								</li>
							))}
						</ul>
					</nav>
				) : null}
				<p>{shell.footSentence ?? words.footSentence}</p>
				{shell.version ? <p>{words.version(shell.version)}</p> : null}
			</div>
		</footer>
	);
}
