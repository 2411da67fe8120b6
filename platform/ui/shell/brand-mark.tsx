/** A skyline and its reflection, the second in broken strokes: what is promised and what is seen. */
export function BrandMark() {
	return (
		<svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
			<circle cx="13" cy="13" r="12" fill="none" stroke="currentColor" stroke-width="2" />
			<path d="M1 13h24" stroke="currentColor" stroke-width="2" />
			<path d="M7 13V9h3v4M11.5 13V5h3v8M16 13v-6h3v6" fill="currentColor" />
			<path
				d="M8.5 15v2M13 15v5M17.5 15v3"
				stroke="currentColor"
				stroke-width="3"
				stroke-dasharray="1.4 1.2"
			/>
		</svg>
	);
}
