package engram.controller.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlaybackTest {

    private final Playback playback = new Playback();

    @Test
    void inTheRunToComeItPlaysFromWhereIsWantedHoweverLongTheOldOneIs() {
        Playback playback = new Playback();
        playback.extent(60, 60);
        playback.seek(59);
        playback.playInNextRun(199);
        assertEquals(59, playback.time());
        playback.extent(16, 400);
        playback.nextRunIsThere();
        playback.advance(1, new Pace.Steady(30));
        assertEquals(199, playback.time(), "it waits until so much is recorded");
        playback.extent(400, 400);
        playback.nextRunIsThere();
        playback.advance(1, new Pace.Steady(30));
        assertEquals(229, playback.time());
    }

    @Test
    void aReleaseThatWasTakenBackDoesNotMoveTheNextRun() {
        playback.extent(100, 100);
        playback.seek(7);
        playback.playInNextRun(50);
        playback.expectNothing();
        playback.extent(100, 100);
        playback.nextRunIsThere();
        assertEquals(7, playback.time());
    }

    @Test
    void whoGoesElsewhereMeanwhileIsLeftThere() {
        Playback playback = new Playback();
        playback.extent(60, 60);
        playback.playInNextRun(199);
        playback.seek(7);
        playback.extent(400, 400);
        playback.nextRunIsThere();
        assertEquals(7, playback.time());
        assertFalse(playback.isPlaying());
    }

    @Test
    void aSeekingThatIsTakenBackLeavesEverythingAsItWas() {
        Playback playback = new Playback();
        playback.extent(60, 60);
        playback.live(true);
        playback.seek(7);
        assertFalse(playback.isLive());
        playback.takeBack();
        assertEquals(59, playback.time());
        assertTrue(playback.isLive());
    }

    @Test
    void standsAtTheStartBeforeThereIsAnythingToPlay() {
        playback.play();
        playback.advance(10, new Pace.Steady(100));
        playback.step(1);
        assertEquals(0, playback.time());
    }

    @Test
    void playsAtTheSpeedThatIsSet() {
        playback.extent(1000, 1000);
        playback.play();
        playback.advance(0.5, new Pace.Steady(30));
        assertEquals(15, playback.time());
        playback.advance(0.5, new Pace.Steady(200));
        assertEquals(115, playback.time());
    }

    @Test
    void partsOfAStepAddUp() {
        playback.extent(1000, 1000);
        playback.play();
        for (int pulse = 0; pulse < 60; pulse++) {
            playback.advance(1 / 64.0, new Pace.Steady(16));
        }
        assertEquals(15, playback.time());
    }

    @Test
    void stopsAtTheEndOfTheRun() {
        playback.extent(100, 100);
        playback.play();
        playback.advance(1, new Pace.Steady(1000));
        assertEquals(99, playback.time());
        assertFalse(playback.isPlaying());
    }

    @Test
    void playingAtTheEndBeginsAgain() {
        playback.extent(100, 100);
        playback.seek(99);
        playback.play();
        assertEquals(0, playback.time());
        assertTrue(playback.isPlaying());
    }

    @Test
    void waitsAtTheNewestStepAndGoesOnWhenThereIsMore() {
        playback.extent(20, 100);
        playback.play();
        playback.advance(1, new Pace.Steady(50));
        assertEquals(19, playback.time());
        assertTrue(playback.isPlaying());

        playback.extent(60, 100);
        playback.advance(0.5, new Pace.Steady(50));
        assertEquals(44, playback.time());
    }

    @Test
    void pauseHoldsTheMoment() {
        playback.extent(100, 100);
        playback.play();
        playback.advance(1, new Pace.Steady(10));
        playback.pause();
        playback.advance(1, new Pace.Steady(10));
        assertEquals(10, playback.time());
    }

    @Test
    void oneStepStandsStillAfterwards() {
        playback.extent(100, 100);
        playback.play();
        playback.advance(1, new Pace.Steady(10));
        playback.step(-1);
        assertEquals(9, playback.time());
        assertFalse(playback.isPlaying());
        playback.step(10);
        assertEquals(19, playback.time());
    }

    @Test
    void stepsEndWhereTheRecordingEnds() {
        playback.extent(20, 100);
        playback.step(-1);
        assertEquals(0, playback.time());
        playback.step(50);
        assertEquals(19, playback.time());
    }

    @Test
    void seekingGoesOnPlaying() {
        playback.extent(100, 100);
        playback.play();
        playback.seek(50);
        assertTrue(playback.isPlaying());
        playback.advance(1, new Pace.Steady(10));
        assertEquals(60, playback.time());
    }

    @Test
    void seekingBeyondTheEndsMeansTheEnds() {
        playback.extent(30, 100);
        playback.seek(Integer.MAX_VALUE);
        assertEquals(29, playback.time());
        playback.seek(-5);
        assertEquals(0, playback.time());
    }

    @Test
    void liveFollowsTheNewestStep() {
        playback.extent(30, 100);
        playback.live(true);
        assertEquals(29, playback.time());
        playback.extent(70, 100);
        assertEquals(69, playback.time());
        playback.advance(1, new Pace.Steady(10));
        assertEquals(69, playback.time());
    }

    @Test
    void whateverElseIsDoneEndsLive() {
        playback.extent(30, 100);
        playback.live(true);
        playback.seek(3);
        assertFalse(playback.isLive());
        playback.live(true);
        playback.play();
        assertFalse(playback.isLive());
        playback.live(true);
        playback.pause();
        assertFalse(playback.isLive());
        playback.live(true);
        playback.step(-1);
        assertFalse(playback.isLive());
        assertEquals(28, playback.time());
    }

    @Test
    void switchingLiveOffStaysWhereItIs() {
        playback.extent(30, 100);
        playback.live(true);
        playback.live(false);
        playback.extent(70, 100);
        assertEquals(29, playback.time());
    }

    @Test
    void aNewRunOfTheSameLengthKeepsTheMoment() {
        playback.extent(100, 100);
        playback.seek(40);
        playback.extent(100, 100);
        assertEquals(40, playback.time());
    }

    @Test
    void aShorterRunPullsTheMomentToItsEnd() {
        playback.extent(100, 100);
        playback.seek(80);
        playback.extent(50, 50);
        assertEquals(49, playback.time());
    }

    /** Plays for a while as a screen does, sixty times a second. */
    private void play(double seconds, Pace pace) {
        for (int pulse = 0; pulse < Math.round(60 * seconds); pulse++) {
            playback.advance(1 / 60.0, pace);
        }
    }

    @Test
    void aSlowStartTakesFiveSecondsForTheFirstTenStepsAndTwentyForTenThousand() {
        Pace slow = new Pace.SlowStart();
        playback.extent(10_000, 10_000);
        playback.play();
        play(4.95, slow);
        assertEquals(8, playback.time());
        play(0.1, slow);
        assertEquals(9, playback.time(), "the tenth step, counted from 0");
        play(5, slow);
        assertEquals(100, playback.time(), 3);
        play(5, slow);
        assertEquals(1_000, playback.time(), 30);
        play(4.85, slow);
        assertTrue(playback.isPlaying() && playback.time() > 9_000);
        play(0.2, slow);
        assertEquals(9_999, playback.time());
        assertFalse(playback.isPlaying(), "it rests at the end");
    }

    @Test
    void aSlowStartIsShorterForShorterRunsAndNeverLongerThanTwentySeconds() {
        assertEquals(20, Pace.SlowStart.seconds(10_000), 1e-12);
        assertEquals(20, Pace.SlowStart.seconds(1_000_000), 1e-12);
        assertEquals(5, Pace.SlowStart.seconds(10), 1e-12);
        assertEquals(8.49, Pace.SlowStart.seconds(50), 0.005);
        assertEquals(1e6 - 1, new Pace.SlowStart().onward(0, 20, 1_000_000), 1e-3);
        assertEquals(999, new Pace.SlowStart().onward(0, 10, 1_000_000), 1e-6, "half of the axis in half of the time");
    }

    @Test
    void aRunOfOneStepIsOverAtOnce() {
        playback.extent(1, 1);
        playback.play();
        playback.advance(1 / 60.0, new Pace.SlowStart());
        assertEquals(0, playback.time());
        assertFalse(playback.isPlaying());
    }

    @Test
    void aSlowStartWaitsForTheNetworkToo() {
        playback.extent(5, 10_000);
        playback.play();
        play(10, new Pace.SlowStart());
        assertEquals(4, playback.time());
        assertTrue(playback.isPlaying());
    }

    @Test
    void itStandsWhereItIsToStandInTheNextRunOnceThatIsThere() {
        playback.extent(50, 50);
        playback.play();
        playback.standInNextRun(70);
        assertFalse(playback.isPlaying());
        playback.extent(10, 100);
        playback.nextRunIsThere();
        assertEquals(70, playback.time());
        assertFalse(playback.isPlaying());
        assertFalse(playback.isAtEnd());
    }

    @Test
    void behindTheEndOfTheNextRunItStandsAtItsEnd() {
        playback.standInNextRun(Integer.MAX_VALUE);
        playback.extent(100, 100);
        playback.nextRunIsThere();
        assertEquals(99, playback.time());
        assertTrue(playback.isAtEnd());
    }

    @Test
    void whoeverPlaysMeanwhileIsNotTakenElsewhere() {
        playback.extent(50, 50);
        playback.standInNextRun(40);
        playback.play();
        playback.extent(50, 50);
        playback.nextRunIsThere();
        assertEquals(0, playback.time());
        assertTrue(playback.isPlaying());
    }

    @Test
    void whoStandsAtTheEndStaysAtItWhenASecondRunIsLonger() {
        playback.extent(60, 60);
        playback.seek(59);
        playback.beside(250, 250);
        assertEquals(249, playback.time());
    }

    @Test
    void whoStandsElsewhereStaysThereWhenASecondRunIsLonger() {
        playback.extent(60, 60);
        playback.seek(58);
        playback.beside(250, 250);
        assertEquals(58, playback.time());
        playback.seek(59);
        playback.extent(60, 250);
        playback.beside(250, 250);
        assertEquals(59, playback.time(), "where the first ends, which is not the end of both");
    }

    @Test
    void whoGoesToTheEndBeforeTheSecondRunHasComeSeesItsEnd() {
        playback.extent(60, 250);
        playback.seek(Integer.MAX_VALUE);
        assertEquals(59, playback.time());
        playback.extent(60, 250);
        playback.beside(250, 250);
        assertEquals(249, playback.time());
    }

    @Test
    void aLongerFirstRunKeepsTheMoment() {
        playback.extent(60, 60);
        playback.seek(59);
        playback.extent(400, 400);
        playback.beside(400, 400);
        assertEquals(59, playback.time());
    }
}
