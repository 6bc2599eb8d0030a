//! What a content file consists of: its lists and sections, and the texts in each of them.
//!
//! The reader, the layers and the editor's form take names and kinds from here.

/// How a section stands in a file, and what a file can do with the one that it inherits.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SectionKind {
    /// One table; a file changes the inherited one key by key.
    Table,
    /// A list without ids; a file replaces the inherited one.
    Rows,
    /// A list of entries with ids; a file changes inherited entries, leaves them out and adds its own.
    Entries,
    /// A list of entries with ids that every page has; a file only changes them.
    Fixed,
}

/// What a text key holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum TextKind {
    /// One text.
    Text,
    /// A list of texts.
    Texts,
}

/// Declares the sections and the texts in them, each once: `Section = "name" was "older name": kind { Text = "key": kind, … }`.
macro_rules! schema {
    ($(
        $(#[$about:meta])*
        $section:ident = $name:literal $(was $old:literal)?: $kind:ident {
            $($text:ident = $key:literal: $text_kind:ident,)*
        }
    )*) => {
        /// A list or section of a content file.
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        pub enum Section {
            $($(#[$about])* $section,)*
        }

        /// A text in a section.
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        pub enum TextKey {
            $($(#[doc = concat!("`", $name, ".", $key, "`")] $text,)*)*
        }

        impl Section {
            /// Every section, in the order of the editor's form.
            pub const ALL: &'static [Self] = &[$(Self::$section,)*];

            /// Its name in a file; empty for the file itself.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$section => $name,)*
                }
            }

            /// The name that it had, by which files and published pages may still call it.
            pub fn old_name(self) -> Option<&'static str> {
                match self {
                    $(Self::$section => [$($old)?].first().copied(),)*
                }
            }

            /// How it stands in a file.
            pub const fn kind(self) -> SectionKind {
                match self {
                    $(Self::$section => SectionKind::$kind,)*
                }
            }

            /// The texts that it, or each of its entries, has.
            pub const fn texts(self) -> &'static [TextKey] {
                match self {
                    $(Self::$section => &[$(TextKey::$text,)*],)*
                }
            }
        }

        impl TextKey {
            /// Its name in a file.
            pub const fn name(self) -> &'static str {
                match self {
                    $($(Self::$text => $key,)*)*
                }
            }

            /// What it holds.
            pub const fn kind(self) -> TextKind {
                match self {
                    $($(Self::$text => TextKind::$text_kind,)*)*
                }
            }
        }
    };
}

schema! {
    /// The answers of the troubleshooter.
    Answer = "answer" was "question": Entries {
        AnswerAsk = "ask": Text,
        AnswerWhy = "why": Text,
        AnswerDo = "do": Texts,
        AnswerWords = "words": Text,
    }
    /// The six steps.
    Step = "step": Fixed {
        StepTitle = "title": Text,
        StepText = "text": Text,
        StepPoints = "points": Texts,
        StepTip = "tip": Text,
    }
    /// What the card in the app is good for.
    Benefit = "benefit": Entries {
        BenefitTitle = "title": Text,
        BenefitText = "text": Text,
    }
    /// What each audience is asked to do.
    Audience = "audience": Entries {
        AudienceTitle = "title": Text,
        AudienceMeaning = "meaning": Text,
        AudienceDuties = "duties": Texts,
    }
    /// Hotlines and offices.
    Contact = "contact": Entries {
        ContactName = "name": Text,
        ContactPhone = "phone": Text,
        ContactHelp = "help": Text,
    }
    /// Other official look-ups.
    Link = "link": Entries {
        LinkTitle = "title": Text,
        LinkAddress = "address": Text,
        LinkHelp = "help": Text,
    }
    /// Sections that only this ward has.
    Topic = "topic": Entries {
        TopicTitle = "title": Text,
        TopicText = "text": Texts,
        TopicPoints = "points": Texts,
    }
    /// The warning about people who misuse this subject.
    Scam = "scam": Table {
        ScamTitle = "title": Text,
        ScamText = "text": Text,
        ScamRules = "rules": Texts,
    }
    /// The rules of the card number in words.
    Number = "number": Table {
        NumberIntro = "intro": Text,
        NumberRules = "rules": Texts,
    }
    /// What is said of the app.
    App = "app": Table {
        AppAdvice = "advice": Text,
    }
    /// The file itself.
    File = "": Table {
        FileTitle = "title": Text,
        FileSummary = "summary": Text,
        FileAddress = "address": Text,
    }
    /// The ward.
    Place = "place": Table {
        PlaceName = "name": Text,
        PlaceWithin = "within": Text,
        PlaceAuthority = "authority": Text,
    }
    /// The document that the page rests on.
    Document = "document": Table {
        DocumentNumber = "number": Text,
        DocumentKind = "kind": Text,
        DocumentSubject = "subject": Text,
    }
    /// The ward's own colours.
    Colors = "colors": Table {
        ColorsAccent = "accent": Text,
    }
    /// The video guide.
    Video = "video": Table {
        VideoTitle = "title": Text,
        VideoAddress = "address": Text,
        VideoLeadsTo = "leads_to": Text,
        VideoNote = "note": Text,
    }
    /// What entries rest on.
    Source = "source": Entries {
        SourceTitle = "title": Text,
        SourceAddress = "address": Text,
        SourceDate = "date": Text,
    }
    /// The questions of the troubleshooter.
    Branch = "branch" was "node": Entries {
        BranchAsk = "ask": Text,
        BranchGroup = "group": Text,
    }
    /// Series for the chart.
    Figure = "figure": Rows {
        FigureTitle = "title": Text,
        FigureUnit = "unit": Text,
        FigureSource = "source": Text,
    }
    /// Dates of the document.
    Milestone = "milestone": Rows {
        MilestoneTitle = "title": Text,
        MilestoneText = "text": Text,
    }
}

/// What every file says for itself, and no other inherits.
pub(super) const OWN: [&str; 8] = [
    "id",
    "extends",
    "page",
    "leave_out",
    "reviewed",
    TextKey::FileAddress.name(),
    TextKey::FileTitle.name(),
    Section::Place.name(),
];

impl Section {
    /// The section with a name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|section| section.name() == name)
    }

    /// Whether it is a list of entries with ids.
    pub const fn has_ids(self) -> bool {
        matches!(self.kind(), SectionKind::Entries | SectionKind::Fixed)
    }

    /// Whether a file can leave inherited entries out and add its own.
    pub const fn is_free(self) -> bool {
        matches!(self.kind(), SectionKind::Entries)
    }

    /// Every list of entries with ids.
    pub fn with_ids() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|list| list.has_ids())
    }

    /// Every older name with the present one.
    pub fn renamed() -> impl Iterator<Item = (&'static str, &'static str)> {
        let all = Self::ALL.iter();
        all.filter_map(|section| Some((section.old_name()?, section.name())))
    }
}

impl From<Section> for &'static str {
    fn from(section: Section) -> Self {
        section.name()
    }
}

impl From<TextKey> for &'static str {
    fn from(key: TextKey) -> Self {
        key.name()
    }
}

#[cfg(test)]
mod tests {
    use super::Section;

    #[test]
    fn an_old_name_never_gets_another_meaning() {
        for (old, present) in Section::renamed() {
            assert_eq!(Section::of(old), None, "{old} was {present}");
        }
        assert_eq!(Section::renamed().count(), 2);
    }
}
