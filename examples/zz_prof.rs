use std::hint::black_box;
fn main() {
    let file = std::fs::read_to_string("/work/shared/corpus/labelled.jsonl").unwrap();
    let texts: Vec<String> = file
        .lines()
        .map(|l| serde_json::from_str::<serde_json::Value>(l).unwrap())
        .filter(|v| v["kind"] == "reply")
        .map(|v| v["text"].as_str().unwrap().to_string())
        .collect();
    for _ in 0..4 {
        for t in &texts {
            black_box(smtp_reply::diagnose(black_box(t)).reason());
        }
    }
}
