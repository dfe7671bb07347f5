//! A desk with everything that papers are made from: press, words, pack, a signed descriptor and its signed review.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use descriptor::{Content, Lang, Text};
use export::one_page::{self, LetterWords, PagePrint};
use export::{
    DescriptorPrint, ExportError, FindingLine, Judged, Loss, Materials, Press, ReportPrint, Signature, Standing,
    WorkshopDesigns, pdf,
};
use review::{Binding, DescriptorRef, Draft, PackRef, Review};
use rulebook::{Facts, Pack};
use signing::{Bilingual, Did, Id, Issuer, Issuing, Kind as Credential, SigningKey, Time};

/// The slugs of the pilots.
pub(crate) const PILOTS: [&str; 4] = [
    "gis-for-tourism",
    "computer-network-administration",
    "microcontroller-programming-for-drones",
    "data-analysis-in-medicine",
];

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Descriptor,
    Report,
}

impl Kind {
    pub(crate) const ALL: [Kind; 2] = [Kind::Descriptor, Kind::Report];
}

/// A paper of one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sheet {
    Summary,
    Recognition,
    Letter,
}

impl Sheet {
    pub(crate) const ALL: [Sheet; 3] = [Sheet::Summary, Sheet::Recognition, Sheet::Letter];
}

const AT: &str = "2026-11-21T10:05:09Z";

/// What stands for the findings as data.
pub(crate) const FINDINGS: &[u8] = b"[]";

pub(crate) struct Desk {
    press: Press,
    words: i18n::Bundles,
    pub(crate) pack: Pack,
    pub(crate) content: Content,
    pub(crate) review: Review,
    pub(crate) descriptor_credential: Vec<u8>,
    pub(crate) review_credential: Vec<u8>,
    key: SigningKey,
    name: Text,
    organisation: Text,
}

impl Desk {
    pub(crate) fn of(slug: &str) -> Desk {
        let pack = Pack::load(
            &asset("packs/ge-draft-2025/pack.toml"),
            &asset("packs/ge-draft-2025/template.toml"),
            &asset("packs/ge-draft-2025/criteria.toml"),
        )
        .expect("the shipped pack is valid");
        let content: Content =
            serde_json::from_str(&asset(&format!("samples/{slug}.json"))).expect("a pilot can be read");
        let key = SigningKey::generate([7; 32]);
        let descriptor_credential = serde_json::to_vec(&content).expect("it serializes");
        let review = judged(&pack, &content);
        let review_credential = signing::sign(Credential::Review, &review, &issuing(), &key).expect("it can be signed");
        Desk {
            press: press(),
            words: words(),
            review,
            descriptor_credential,
            review_credential,
            pack,
            content,
            key,
            name: Text::both("ნინო ნიმუშაძე", "Nino Nimushadze"),
            organisation: Text::both("ნიმუშის ჯგუფი", "Sample group"),
        }
    }

    pub(crate) fn title(&self, lang: Lang) -> &str {
        self.content.identification.title.best(lang)
    }

    pub(crate) fn did(&self) -> Did {
        self.key.did()
    }

    /// A signed paper.
    pub(crate) fn print(&self, kind: Kind, lang: Lang) -> Vec<u8> {
        let did = self.key.did();
        let fingerprint = did.fingerprint();
        let credential = match kind {
            Kind::Descriptor => &self.descriptor_credential,
            Kind::Report => &self.review_credential,
        };
        let standing = Standing::Signed(Signature {
            credential,
            at: AT,
            did: did.as_str(),
            fingerprint: &fingerprint,
            name: &self.name,
            organisation: &self.organisation,
        });
        self.set(kind, lang, &self.content, &Draft::of(&self.review), standing)
            .expect("it prints")
    }

    /// An unsigned paper.
    pub(crate) fn print_draft(&self, kind: Kind, lang: Lang) -> Vec<u8> {
        let standing = Standing::Draft { printed: AT };
        self.set(kind, lang, &self.content, &Draft::of(&self.review), standing)
            .expect("it prints")
    }

    /// Another content, unsigned.
    pub(crate) fn print_content(&self, content: &Content, lang: Lang) -> Result<Vec<u8>, ExportError> {
        self.set(
            Kind::Descriptor,
            lang,
            content,
            &Draft::default(),
            Standing::Draft { printed: AT },
        )
    }

    pub(crate) fn press(&self) -> &Press {
        &self.press
    }

    pub(crate) fn words(&self) -> &i18n::Bundles {
        &self.words
    }

    /// The descriptor as a Word document.
    pub(crate) fn word_document(&self, lang: Lang, signed: bool) -> (Vec<u8>, Vec<Loss>) {
        self.word_document_of(&self.content, lang, signed)
    }

    /// Another content as a Word document.
    pub(crate) fn word_document_of(&self, content: &Content, lang: Lang, signed: bool) -> (Vec<u8>, Vec<Loss>) {
        let did = self.key.did();
        let fingerprint = did.fingerprint();
        let standing = if signed {
            Standing::Signed(Signature {
                credential: &self.descriptor_credential,
                at: AT,
                did: did.as_str(),
                fingerprint: &fingerprint,
                name: &self.name,
                organisation: &self.organisation,
            })
        } else {
            Standing::Draft { printed: AT }
        };
        let print = DescriptorPrint {
            lang,
            words: &self.words,
            pack: &self.pack,
            content,
            version: 3,
            standing,
            field_of_study: None,
            findings: &self.findings(content, lang),
            findings_json: None,
        };
        export::docx::descriptor(&print, 0).expect("it is written")
    }

    /// A paper of one page about a content.
    pub(crate) fn one_page(
        &self,
        sheet: Sheet,
        content: &Content,
        letter: &LetterWords<'_>,
        lang: Lang,
        signed: bool,
    ) -> (Vec<u8>, Vec<Loss>) {
        let did = self.key.did();
        let fingerprint = did.fingerprint();
        let print = PagePrint {
            lang,
            words: &self.words,
            pack: &self.pack,
            content,
            version: 3,
            standing: if signed {
                Standing::Signed(Signature {
                    credential: &self.descriptor_credential,
                    at: AT,
                    did: did.as_str(),
                    fingerprint: &fingerprint,
                    name: &self.name,
                    organisation: &self.organisation,
                })
            } else {
                Standing::Draft { printed: AT }
            },
            field_of_study: content.identification.isced_f.as_deref(),
        };
        let set = match sheet {
            Sheet::Summary => one_page::summary(&self.press, &print),
            Sheet::Recognition => one_page::recognition(&self.press, &print),
            Sheet::Letter => one_page::letter(&self.press, &print, letter),
        };
        set.expect("it prints")
    }

    /// A signed report in which every word of a person is this text.
    pub(crate) fn print_hostile_review(&self, text: &Text) -> Result<Vec<u8>, ExportError> {
        let mut review = self.review.clone();
        let words = text.best(Lang::Ka);
        review.conflict.note = Some(words.to_owned());
        for entry in &mut review.ratings {
            entry.comment = text.clone();
            entry.recommendations = vec![text.clone()];
            entry
                .evidence
                .iter_mut()
                .for_each(|anchor| anchor.exact = words.to_owned());
        }
        let standing = Standing::Signed(Signature {
            credential: &self.review_credential,
            at: AT,
            did: words,
            fingerprint: words,
            name: text,
            organisation: text,
        });
        self.set(Kind::Report, Lang::Ka, &self.content, &Draft::of(&review), standing)
    }

    fn set(
        &self,
        kind: Kind,
        lang: Lang,
        content: &Content,
        review: &Draft,
        standing: Standing<'_>,
    ) -> Result<Vec<u8>, ExportError> {
        let findings = self.findings(content, lang);
        match kind {
            Kind::Descriptor => pdf::descriptor(
                &self.press,
                &DescriptorPrint {
                    lang,
                    words: &self.words,
                    pack: &self.pack,
                    content,
                    version: 3,
                    standing,
                    field_of_study: None,
                    findings: &findings,
                    findings_json: Some(FINDINGS),
                },
            ),
            Kind::Report => pdf::report(
                &self.press,
                &ReportPrint {
                    lang,
                    words: &self.words,
                    pack: &self.pack,
                    content,
                    judged: Judged {
                        version: 3,
                        credential: &self.descriptor_credential,
                        signer: &self.name,
                    },
                    review,
                    internal: false,
                    standing,
                    findings: &findings,
                },
            ),
        }
    }

    pub(crate) fn findings(&self, content: &Content, lang: Lang) -> Vec<FindingLine> {
        let facts = Facts {
            as_of: "2026-11-21".into(),
            attachments: content.attachments.iter().map(|file| file.sha256.clone()).collect(),
            ..Facts::default()
        };
        let findings = rulebook::evaluate(&self.pack, content, &facts);
        let lines = findings.into_iter().map(|finding| {
            let id = format!("finding-{}-{}", finding.rule.replace('.', "-"), finding.status.token());
            FindingLine {
                sentence: self.words.message(lang.code(), &id, &finding.args),
                criterion: finding.criterion,
                status: finding.status,
                path: finding.path,
            }
        });
        lines.collect()
    }
}

/// The shipped ratings of the GIS pilot; for the others everything complies.
fn judged(pack: &Pack, content: &Content) -> Review {
    let draft = if content.identification.code.as_deref() == Some("MC-GIS-TUR") {
        review::read_ratings(&asset("samples/gis-for-tourism.ratings.toml"), pack, content)
            .expect("the sample can be read")
    } else {
        let blank = review::blank_ratings(pack, review::Role::Expert, content)
            .replace("rating = \"\"", "rating = \"complies\"")
            .replace("declared = \"\"", "declared = \"none\"")
            .replace("decision = \"\"", "decision = \"positive\"");
        review::read_ratings(&blank, pack, content).expect("a filled blank can be read")
    };
    let binding = Binding {
        descriptor: DescriptorRef {
            id: "urn:uuid:0190163d-8694-739b-aea5-966c26f8ad91".into(),
            version: 3,
        },
        pack: PackRef {
            id: pack.head.id.clone(),
            version: pack.head.version.clone(),
            digest: signing::Digest::of(b"pack.json").to_string(),
        },
        supersedes: None,
        clock_suspect: false,
    };
    review::to_literal(&draft, binding, pack, content).expect("nothing is missing")
}

fn issuing() -> Issuing {
    let at = Time::parse(AT).expect("it is a time");
    let id = |last: u8| Id::v7(1_795_255_509_000, [0, 0, 0, 0, 0, 0, 0, 0, 0, last]);
    Issuing {
        id: id(1),
        at,
        valid_until: None,
        subject: id(2),
        issuer: Issuer {
            name: Bilingual::new("ნინო ნიმუშაძე", "Nino Nimushadze"),
            organisation: Bilingual::new("", ""),
        },
        related: Vec::new(),
    }
}

fn press() -> Press {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(root().join("fonts"))
        .expect("fonts are shipped")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|end| end == "ttf"))
        .collect();
    paths.sort();
    let fonts: Vec<Vec<u8>> = paths
        .iter()
        .map(|path| std::fs::read(path).expect("a font can be read"))
        .collect();
    Press::new(&Materials {
        fonts: fonts.iter().map(Vec::as_slice).collect(),
        common: &asset("reports/common.typ"),
        descriptor: &asset("reports/descriptor.typ"),
        report: &asset("reports/report.typ"),
        answer: &asset("reports/answer.typ"),
        panel: &asset("reports/panel.typ"),
        page: &asset("reports/page.typ"),
        letter: &asset("reports/letter.typ"),
        workshop: WorkshopDesigns {
            common: &asset("reports/workshop.typ"),
            handout: &asset("reports/handout.typ"),
            sheets: &asset("reports/sheets.typ"),
            cards: &asset("reports/cards.typ"),
            report: &asset("reports/outcome.typ"),
            certificates: &asset("reports/certificates.typ"),
            feedback: &asset("reports/feedback.typ"),
            attendance: &asset("reports/attendance.typ"),
        },
    })
    .expect("the shipped press works")
}

fn words() -> i18n::Bundles {
    let mut texts: BTreeMap<(&str, &str), String> = BTreeMap::new();
    for lang in ["ka", "en"] {
        for file in [
            "agreement",
            "choices",
            "exchange",
            "findings",
            "kit",
            "print",
            "print-panel",
            "print-workshop",
        ] {
            texts.insert((lang, file), asset(&format!("locales/{lang}/{file}.ftl")));
        }
    }
    let texts: Vec<(&str, &str)> = texts.iter().map(|((lang, _), text)| (*lang, text.as_str())).collect();
    i18n::Bundles::new(&texts).expect("the shipped words can be read")
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets")
}

fn asset(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}
