"""English words for bodies that act and speak as one, and for those who act and speak for a state."""

from briefing_tui.checking.words.tables import word_set

# They name neither one person nor a crowd: "the army" is not somebody who is named before.
BODIES = word_set(
    """academy administration agency airline alliance army assembly association authority bank bloc board bureau
    cabinet centre center charity church city club coalition coastguard college command commission committee company
    confederation congress consortium corporation council court department directorate embassy federation firm force
    forum foundation fund government group house industry inspectorate institute junta legislature ministry mission
    movement navy network office operator organisation organization panel parliament party police prosecution
    regulator secretariat senate service society team treasury tribunal trust union university watchdog"""
)
OFFICES = word_set(
    """ambassador authorities cabinet chancellor court courts diplomat diplomats emir government governments king
    leader leaders leadership military minister ministers ministry official officials parliament premier president
    regime rulers"""
)
