import { useFace } from "../face.tsx";

export interface TrailProps {
	/** from the start page, which is added, to the page above this one */
	readonly steps: readonly { readonly label: string; readonly address: string }[];
	readonly current: string;
}

/** Where the page lies. The shell writes it from the page's answer. */
export function Trail({ steps, current }: TrailProps) {
	const { words, to } = useFace();
	return (
		<nav class="trail wrap" aria-label={words.trail}>
			<ol>
				<li>
					<a href={to("/")}>{words.start}</a>
				</li>
				{steps.map((step) => (
					<li>
						<a href={to(step.address)}>{step.label}</a>
					</li>
				))}
				<li>
					<span aria-current="page">{current}</span>
				</li>
			</ol>
		</nav>
	);
}
