import { addressIn } from "#platform/i18n/index.ts";
import { useFace } from "../face.tsx";
import { BrandMark } from "./brand-mark.tsx";
import type { ShellContext } from "./shell-context.ts";

/** Rule, mark, name, a few words of navigation, the other language. */
export function Masthead({
	shell,
	section,
}: {
	readonly shell: ShellContext;
	readonly section: string | undefined;
}) {
	const { words, to } = useFace();
	const other = shell.language === "vi" ? "en" : "vi";
	return (
		<header class="mast">
			<div class="wrap">
				<a class="brand" href={to("/")}>
					<BrandMark />
					Gương
					<span>{words.tagline}</span>
				</a>
				<nav aria-label={words.navigation}>
					<ul>
						{shell.navigation.map((word) => (
							<li>
								<a href={to(word.address)} aria-current={word.section === section ? "page" : undefined}>
									{word.label}
								</a>
							</li>
						))}
						<li>
							<a href={addressIn(other, shell.address)} lang={other} hreflang={other}>
								{words.otherLanguage}
							</a>
						</li>
					</ul>
				</nav>
			</div>
		</header>
	);
}
