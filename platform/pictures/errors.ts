import { defineProblems } from "../problem/problem.ts";

export const picturesProblem = defineProblems("pictures", {
	busy: {
		kind: "too-many",
		vi: () => "Máy chủ đang vẽ nhiều hình cùng lúc nên chưa nhận thêm. Hãy thử lại sau một phút.",
		en: () => "The server is drawing many pictures at the moment. Try again in a minute.",
	},
	"too-large": {
		kind: "unavailable",
		vi: () => "Hình quá lớn nên chưa vẽ được. Hãy chọn ít đơn vị hơn, hoặc tải tệp SVG.",
		en: () => "The picture is too large to be drawn. Choose fewer units, or take the SVG.",
	},
});
