import type { Examples } from "../gallery/example.ts";
import { EmptyState } from "./empty-state.tsx";
import { Notice } from "./notice.tsx";

export const noticeExamples: Examples = {
	id: "thong-bao",
	vi: "Thông báo và chỗ trống",
	en: "Notices and empty places",
	why: {
		vi: "Nói điều đã xảy ra, hậu quả và việc có thể làm. Chỗ trống nói vì sao trống và khi nào sẽ có.",
		en: "What happened, what follows, what can be done. An empty place says why, and until when.",
	},
	examples: [
		{
			id: "bon-loai",
			vi: "Bốn loại",
			en: "Four kinds",
			show: (say) => (
				<div class="stack">
					<Notice title={say("Số liệu năm 2025 chưa công bố", "The figures of 2025 are not published yet")}>
						{say("Trang này vẫn hiện năm 2024.", "This page still shows 2024.")}
					</Notice>
					<Notice kind="ok" title={say("Đã nhận phản ánh của Ông/Bà", "Your petition has arrived")}>
						<p>
							{say("Mã theo dõi", "Reference")}: <b class="n">TT-2611-0042</b>.{" "}
							{say("Trả lời trước ngày 07/12/2026.", "Answer before 7 December 2026.")}
						</p>
					</Notice>
					<Notice kind="warn" title={say("Lịch nghỉ vừa đổi", "The holidays have changed")}>
						{say(
							"12 việc có hạn mới. Xem từng việc và lý do.",
							"12 tasks are due on another day. See each and why.",
						)}
					</Notice>
					<Notice kind="bad" title={say("Chưa lưu được", "Not saved")}>
						{say(
							"Người khác vừa sửa việc này lúc 09.38. Bản của Ông/Bà vẫn còn; hãy so hai bản trước khi gửi.",
							"Someone else changed this task at 09:38. Your version is still here; compare the two before sending.",
						)}
					</Notice>
				</div>
			),
		},
		{
			id: "trong",
			vi: "Khi chưa có gì",
			en: "Nothing yet",
			show: (say) => (
				<EmptyState title={say("Chưa có kế hoạch nào cho năm 2027", "No plan for 2027 yet")}>
					{say(
						"Kế hoạch năm thường ban hành trong tháng 12.",
						"The plan of a year is usually issued in December.",
					)}
				</EmptyState>
			),
		},
	],
};
