# The words for closed lists, for window and paper alike: choice-<list>-<token>.

## Categories of learning outcomes
choice-category-knowledge = Knowledge and understanding
choice-category-skill = Skills
choice-category-responsibility = Responsibility and autonomy

## Types of assessment
choice-assessment-type-written-examination = Written examination
choice-assessment-type-oral-examination = Oral examination
choice-assessment-type-practical-assessment = Practical examination
choice-assessment-type-project-work = Project work
choice-assessment-type-portfolio = Portfolio
choice-assessment-type-quiz = Quiz
choice-assessment-type-marked-assignment = Marked assignment
choice-assessment-type-continuous-evaluation = Continuous assessment
choice-assessment-type-problem-based = Problem-based assessment
choice-assessment-type-artefact = Assessment of a piece of work
choice-assessment-type-group-performance = Group performance
choice-assessment-type-peer-assessment = Peer assessment

## Supervision during assessment
choice-supervision-unsupervised = Unsupervised, no identity verification
choice-supervision-supervised = Supervised, no identity verification
choice-supervision-supervised-verified = Supervised with identity verification

## Kinds of learning activities
choice-activity-kind-lecture = Lecture
choice-activity-kind-seminar = Seminar
choice-activity-kind-practical = Practical class
choice-activity-kind-laboratory = Laboratory class
choice-activity-kind-project = Project
choice-activity-kind-field-work = Field work
choice-activity-kind-simulation = Simulation or case study
choice-activity-kind-online = E-learning
choice-activity-kind-work-based = Work-based learning
choice-activity-kind-self-study = Independent study
choice-activity-kind-assessment = Preparing for and taking assessments

## Form of participation
choice-participation-onsite = Onsite
choice-participation-online = Online
choice-participation-blended = Blended
choice-participation-work-based = Work-based

## Integration options
choice-stacking-stand-alone = Stand-alone
choice-stacking-stackable = Stackable towards another credential

## Where a claim of need comes from
choice-need-source-survey = Survey
choice-need-source-statistics = Labor market statistics
choice-need-source-interview = Interview or meeting
choice-need-source-strategy = Strategy or plan
choice-need-source-letter = Letter from an employer
choice-need-source-vacancies = Analysis of vacancies
choice-need-source-statement = Only a statement

## Type of quality assurance
choice-quality-type-institutional = The institution is authorized; its internal quality assurance covers the micro-credential
choice-quality-type-programme = The micro-credential itself was reviewed externally
choice-quality-type-internal = Internal quality assurance only

## Languages of instruction and assessment
choice-instruction-ka = Georgian
choice-instruction-en = English
choice-instruction-de = German
choice-instruction-fr = French
choice-instruction-ru = Russian
choice-instruction-hy = Armenian
choice-instruction-az = Azerbaijani
choice-instruction-ab = Abkhazian

## Countries
choice-country-ge = Georgia

## Ratings
choice-rating-complies = Complies with the requirements
choice-rating-substantially-complies = Substantially complies
choice-rating-partially-complies = Partially complies
choice-rating-does-not-comply = Does not comply
choice-rating-cannot-judge = Cannot judge

## Findings
choice-finding-met = Met
choice-finding-not-met = Not met
choice-finding-unclear = Unclear
choice-finding-person = For a person to judge

## Roles of reviewers
choice-role-expert = Expert
choice-role-employer = Employer
choice-role-student = Student
choice-role-international = International expert

## Declarations about conflicts of interest
choice-declared-none = I have no conflict of interest.
choice-declared-conflict = I have a conflict of interest.
choice-declared-unsure = I am not sure whether I have a conflict of interest.
choice-wrote-none = The reviewer did not write on this descriptor.
choice-wrote-unsure = The reviewer wrote on this descriptor.

## How sure a reviewer is
choice-confidence-low = Low
choice-confidence-medium = Medium
choice-confidence-high = High
choice-confidence-outside-my-field = Outside my field

## Status of a pack
choice-pack-status-draft = Draft
choice-pack-status-pilot = Pilot
choice-pack-status-adopted = Adopted

## Sources of criteria
choice-source-kind-roadmap = Roadmap
choice-source-kind-eu = European source
choice-source-kind-nz = New Zealand
choice-source-kind-nceqe = National Center for Educational Quality Enhancement
choice-source-kind-assumption = Assumption

# Tags: national strategies and competency gaps
choice-tag-kind-strategy = National strategy
choice-tag-kind-gap = Competency gap
choice-endorsement-position-endorses = Endorses
choice-endorsement-position-declines = Does not endorse
choice-endorsement-position-withdraws = Takes the endorsement back
choice-endorsement-answer-yes = Yes
choice-endorsement-answer-partly = Partly
choice-endorsement-answer-no = No

## Answers to a point of a review
choice-stance-agree = Agrees
choice-stance-correct = Corrects a fact
choice-stance-disagree = Disagrees
