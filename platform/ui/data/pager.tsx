import { useFace } from "../face.tsx";

export interface PagerProps {
	/** from 1 */
	readonly page: number;
	readonly pages: number;
	readonly address: (page: number) => string;
}

/** Pages of a long list: first, last and the neighbours of the open one. */
export function Pager({ page, pages, address }: PagerProps) {
	const { words } = useFace();
	if (pages <= 1) return null;
	return (
		<nav aria-label={words.pages}>
			<ul class="pager">
				{page > 1 ? (
					<li>
						<a href={address(page - 1)} rel="prev">
							{words.previous}
						</a>
					</li>
				) : null}
				{pagesShown(page, pages).map((shown) => (
					<li>
						{shown === null ? <span aria-hidden="true">…</span> : <PageLink {...{ shown, page, address }} />}
					</li>
				))}
				{page < pages ? (
					<li>
						<a href={address(page + 1)} rel="next">
							{words.next}
						</a>
					</li>
				) : null}
			</ul>
		</nav>
	);
}

function PageLink(props: {
	readonly shown: number;
	readonly page: number;
	readonly address: (page: number) => string;
}) {
	const { words } = useFace();
	if (props.shown === props.page) return <span aria-current="page">{props.shown}</span>;
	return (
		<a href={props.address(props.shown)} aria-label={words.page(props.shown)}>
			{props.shown}
		</a>
	);
}

/** Page numbers with gaps as null: 1 … 7 8 9 … 20. */
export function pagesShown(page: number, pages: number): readonly (number | null)[] {
	const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
	const sorted = [...new Set(near)].sort((a, b) => a - b);
	return sorted.flatMap((n, index) => {
		const before = sorted[index - 1];
		if (before === undefined || n === before + 1) return [n];
		// a gap of one page is filled: the number is no longer than the dots
		return n === before + 2 ? [n - 1, n] : [null, n];
	});
}
