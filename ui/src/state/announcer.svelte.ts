// One sentence for those who listen to the screen, said when something moved that the eye would see.

class Announcer {
  said = $state('');

  say(sentence: string): void {
    // The same sentence twice is said twice.
    this.said = this.said === sentence ? `${sentence}\u00a0` : sentence;
  }
}

export const announcer = new Announcer();
