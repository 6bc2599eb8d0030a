//! The report as a message.

use chrono::NaiveDateTime;

use super::day::{next_report, written};
use super::{Standing, Summary};

/// The most rows that a message names as needing help.
const NAMED: usize = 5;

/// Writes the report as a message to send by Zalo, or to read out.
pub fn message(summary: &Summary, now: NaiveDateTime) -> String {
    let ward = &summary.ward;
    let mut lines = vec![
        format!("Đưa thẻ BHYT vào VNeID, đến ngày {}", written(now.date())),
        format!("Toàn phường, xã: {}.", share(ward)),
    ];
    if let Some(target) = summary.target {
        let missing = ward.missing.unwrap_or_default();
        let until = format!("{}% đến {}", target.percent, written(target.date));
        lines.push(match (missing, ward.per_week) {
            (0, _) => format!("Đã đạt mục tiêu {until}."),
            (_, Some(week)) => {
                format!("Mục tiêu {until}: còn thiếu {missing} thẻ, mỗi tuần {week} thẻ.")
            }
            (_, None) => format!("Mục tiêu {until} đã qua: còn thiếu {missing} thẻ."),
        });
        if let Some(forecast) = ward.forecast.filter(|_| ward.per_week.is_some()) {
            lines.push(format!(
                "Giữ mức hiện nay thì đến ngày đó có {forecast} thẻ."
            ));
        }
    }
    let behind = summary.rows.iter().filter(|row| row.missing > Some(0));
    let behind: Vec<String> = behind
        .take(NAMED)
        .map(|row| {
            format!(
                "- {}: {}, còn thiếu {} thẻ",
                row.name,
                share(row),
                row.missing.unwrap_or_default()
            )
        })
        .collect();
    if !behind.is_empty() {
        lines.push("Cần giúp trước:".to_owned());
        lines.extend(behind);
    }
    lines.push(format!(
        "Báo cáo tiếp theo: thứ Tư {}, trước 9 giờ.",
        written(next_report(now))
    ));
    lines.join("\n")
}

fn share(standing: &Standing) -> String {
    let Standing {
        cards, accounts, ..
    } = standing;
    let tenths = standing.tenths();
    format!("{cards}/{accounts} thẻ ({},{}%)", tenths / 10, tenths % 10)
}
